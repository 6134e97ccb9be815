#!/usr/bin/env python3
"""Briefs quote complaints with the paragraph: “…” (Compl. ¶ 45). Does pincite find quotation and paragraph?

usage: pin_cites.py PINCITE SCRATCH [--show]

SCRATCH is the folder that corpus_trial.py --scratch filled. Each quotation of a brief with a paragraph cite, in a docket that has a
complaint, becomes a one-line story that credits the complaint; the link must go to a complaint of that docket, to that paragraph.
Briefs may cite a version of the complaint that the library has not: what stands in no complaint is counted apart.
"""
import argparse
import json
import re
from collections import defaultdict
from pathlib import Path

from corpus_trial import Filing, fold, run

CITE = re.compile(r"[“\"]([^”\"“]{15,400})[”\"][.,]?\s*(?:[^“”\".]{0,30})?\(?(?:See )?"
                  r"(?:(?:First |Second |Third )?(?:Am(?:ended|\.)? )?(?:Compl(?:aint|\.)|FAC|SAC|TAC))[^¶)“”]{0,25}¶+\s*(\d+)")


def cited(filing):
    for match in CITE.finditer(" ".join(filing.pages)):
        yield re.sub(r"\s+", " ", match.group(1)).strip(" ,.;"), match.group(2)


def check(pincite, scratch, name, quotation):
    story = scratch / "pin-cite.txt"
    story.write_text("A complaint in %s tells the story.\n\nThe complaint says: “%s.”\n" % (name, quotation))
    done = run(pincite, scratch / "full", "check", str(story), "--format", "json")
    found = json.loads(done.stdout)["articles"][0]["quotations"]
    return next((q for q in found if fold(q["text"]) == fold(quotation)), None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pincite")
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    dockets = defaultdict(list)
    for pair in json.loads((args.scratch / "texts.json").read_text()):
        filing = Filing(*pair)
        dockets[filing.docket].append(filing)
    total = absent = filing_right = paragraph_right = abstained = 0
    for filings in dockets.values():
        complaints = [f for f in filings if f.row["kind"] == "complaint"]
        for brief in (f for f in filings if complaints and f.row["kind"] != "complaint"):
            for quotation, paragraph in cited(brief):
                total += 1
                parts = [" ".join(fold(p)) for p in re.split(r"\[[^\]]*\]|\.\.\.|…|\. \. \.", quotation) if fold(p)]
                there = any(all(" " + p + " " in c.folded for p in parts) for c in complaints)
                absent += not there
                got = check(str(args.pincite), args.scratch, complaints[0].row["case_name"], quotation)
                link = got["links"][0] if got and got["links"] else None
                right = link is not None and link["filing"]["id"] in {c.row["id"] for c in complaints}
                same = right and str(link["place"]["paragraph"]) == paragraph
                filing_right += right
                paragraph_right += same
                abstained += not there and link is None
                if args.show and not same:
                    print("%s ¶ %s: %s -> %s" % (brief.row["id"], paragraph, quotation[:90],
                                                  (link["filing"]["id"], link["place"]["paragraph"]) if link else got and got["verdict"]))
    print("%d quotations with a paragraph, %d of them in no complaint of the library (%d of those not linked); linked to a complaint %d, "
          "to that paragraph %d" % (total, absent, abstained, filing_right, paragraph_right))


if __name__ == "__main__":
    main()
