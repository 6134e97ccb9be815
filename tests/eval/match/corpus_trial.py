#!/usr/bin/env python3
"""Plants quotations of real filings in made-up stories, checks them, and counts what comes out.

usage: corpus_trial.py PINCITE FOLDER [--stories N] [--seed N] [--show] [--scratch DIR] [--features FILE]

FOLDER holds PDFs with a text layer (scans are left out). The same stories are checked twice: against
a library of all filings, and against one without the dockets they quote, where every link is false
unless another filing has the very words. Deterministic for one seed and folder.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from pathlib import Path

STOP = set("a an the of to in on at by for with and or but that which as is are was were be been it its this these those from "
           "not no he she they his her their we our you has have had do does did will would may can shall if so than such any "
           "all who whom there under upon into".split())
KINDS = {"complaint": "complaint", "answer": "answer", "motion": "motion", "brief": "brief", "opposition": "opposition brief",
         "reply": "reply brief", "declaration": "declaration", "exhibit": "exhibit", "letter": "letter", "order": "order",
         "opinion": "opinion", "notice": "notice", "transcript": "transcript", "other": "filing"}
FROM_FILING = ["The {kind} says: “{q}”", "“{q},” the {kind} states.", "According to the {kind}, “{q}.”", "“{q},” according to the filing.",
               "The {kind} describes it this way: “{q}.”", "In the court papers this reads “{q}.”", "“{q},” it says.",
               "One passage of the {kind} mentions “{q}” and moves on."]
OUTSIDE = ["“{q},” a spokeswoman for the company said in a statement.", "“{q},” he told reporters on Tuesday.",
           "In a post on X, the executive wrote: “{q}.”", "“{q},” said Marta Quillfeather, a law professor who is not involved in the case.",
           "A press release from the agency said “{q}.”", "“{q},” the chief executive said in an interview with this newspaper."]
SAYINGS = ["we look forward to our day in court and to telling our side of it", "this was always about money and everybody knows it",
           "nobody who read the contract could have been surprised by it", "the facts will come out and they will not be kind to the other side",
           "we respect the process and we will let the process play out", "it is a sad day for everyone who believed in that company"]
FILLER = ["A hearing is set for next month.", "Neither side answered questions on Monday.", "The dispute has dragged on for longer than anyone expected.",
          "Several other cases raise the same question.", "The clerk's office was closed for the holiday."]
WRONG = ["zephyr", "lantern", "orchard", "granite", "whistle", "harvest", "marble", "ferry"]


def fold(text):
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("'", ""))
    return re.findall(r"[a-z0-9]+", text.lower())


def run(pincite, library, *args):
    env = dict(os.environ, PINCITE_LIBRARY=str(library), NO_COLOR="1")
    return subprocess.run([pincite, *args], capture_output=True, text=True, env=env, timeout=900)


class Filing:
    def __init__(self, row, pages):
        self.row, self.pages = row, pages
        self.folded = " " + " ".join(w for p in pages for w in fold(p)) + " "

    @property
    def docket(self):
        return (self.row["court"] or "") + "/" + re.sub(r"-[A-Z]+.*$", "", self.row["docket_number"] or "")


def prose(page):
    """Sentences of running text: long enough, mostly small letters, no tables or citations."""
    for sentence in re.split(r"(?<=[.;:])\s+", page.replace("\n", " ")):
        words = sentence.split()
        letters = sum(c.isalpha() for c in sentence)
        if len(words) >= 5 and letters >= 0.75 * len(sentence) and sum(w[:1].islower() for w in words) >= 0.7 * len(words) \
                and not re.search(r"[“”\"\[\]…_•]|\.\.\.", sentence):
            yield words


def edit(words, how, rng):
    """The quotation as printed, and the verdicts that are right."""
    words = list(words)
    at = rng.randrange(1, max(2, len(words) - 1))
    if how == "word":
        words[at] = rng.choice(WRONG)
    elif how == "near":
        words[at] = {"may": "must", "shall": "may", "and": "or", "any": "every"}.get(words[at].lower(), rng.choice(WRONG))
    elif how == "drop":
        at = next((i for i in range(1, len(words) - 1) if words[i].lower() not in STOP and words[i].isalpha()), at)
        del words[at]
    elif how == "negation":
        words.insert(at, "never")
    elif how == "bracket":
        words[at] = "[the parties]"
    elif how == "ellipsis":
        third = len(words) // 3
        words[third:2 * third] = ["…"]
    elif how == "case":
        words[0] = words[0][:1].swapcase() + words[0][1:]
    text = " ".join(words).rstrip(".,;:")
    right = {"word": ["altered"], "near": ["altered"], "drop": ["altered"], "negation": ["altered"], "bracket": ["edited"],
             "ellipsis": ["edited"], "case": ["edited", "verbatim"]}.get(how, ["verbatim", "edited"])
    return text, right


def plant(filing, rng):
    """One quotation with its truth, or nothing when the page has no prose."""
    page = rng.randrange(len(filing.pages))
    sentences = list(prose(filing.pages[page]))
    length = rng.choice([2, 3, 4, 5, 6, 8, 8, 10, 12, 16, 20, 30])
    how = rng.choice(["none", "none", "case", "word", "near", "drop", "negation", "bracket", "ellipsis"]) if length >= 8 else \
        rng.choice(["none", "none", "none", "case"])
    fitting = [s for s in sentences if len(s) >= length]
    if not fitting:
        return None
    words = rng.choice(fitting)
    begin = rng.randrange(len(words) - length + 1)
    words = words[begin:begin + length]
    ends = [fold(words[0]), fold(words[-1])]
    if length < 8 and any(not e or e[0] in STOP for e in ends) or all(w.lower() in STOP for w in words):
        return None
    if not all(fold(w) for w in words):
        return None
    text, right = edit(words, how, rng)
    return dict(text=text, length=length, edit=how, verdicts=right, page=page + 1, passage=" ".join(fold(" ".join(words))), kind="planted")


def make_story(filing, rng):
    """Text of a story about one filing, and what it quotes."""
    row, quotations, paragraphs = filing.row, [], []
    kind = KINDS[row["kind"]]
    name = row["case_name"] or "the case"
    when = row["filed"] or ""
    month = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
             "December"][int(when[5:7]) - 1] + " " + when[:4] if when else "recently"
    court = {"cand": "San Francisco", "cacd": "Los Angeles"}.get(row["court"], "federal court")
    number = ", No. %s" % row["docket_number"] if rng.random() < .3 else ""
    paragraphs.append("A %s filed in %s %s in %s%s lays out one side of the matter." % (kind, month, "in " + court, name, number))
    for _ in range(60):
        if len(quotations) >= 5:
            break
        q = plant(filing, rng)
        if q and all(q["passage"] not in o["passage"] and o["passage"] not in q["passage"] for o in quotations):
            if len(quotations) == 4:
                q.update(kind="outside", verdicts=["other-source"])
            quotations.append(q)
    for _ in range(2):
        quotations.append(dict(text=rng.choice(SAYINGS), length=12, edit="none", verdicts=["other-source"], page=0, passage="", kind="outside"))
    rng.shuffle(quotations)
    for q in quotations:
        frame = rng.choice(OUTSIDE if q["kind"] == "outside" else FROM_FILING)
        said = frame.format(q=q["text"], kind=kind)
        paragraphs.append(said[0].upper() + said[1:] if not said.startswith("“") else said)
        if rng.random() < .4:
            paragraphs.append(rng.choice(FILLER))
    return "%s\n\nBy Staff Reporter\n\n%s\n" % ("Papers in " + name.title(), "\n\n".join(paragraphs)), quotations


def judge(q, found, by_sha, own):
    got = next((f for f in found if fold(f["text"]) == fold(q["text"])), None)
    out = dict(found=got is not None, linked=bool(got and got["links"]), filing=False, page=False, verdict=False,
               got=got["verdict"] if got else "missing", reason=got["reason"] if got else "", confidence=got["confidence"] if got else 0)
    out["verdict"] = out["got"] in q["verdicts"]
    if out["linked"]:
        link = got["links"][0]
        to = by_sha.get(link["filing"]["sha256"])
        out["filing"] = to is own or (to is not None and q["passage"] != "" and " " + q["passage"] + " " in to.folded)
        out["page"] = out["filing"] and (to is not own or link["place"]["page"]["pdf"] == q["page"] or
                                         " " + q["passage"] + " " in " " + " ".join(fold(own.pages[link["place"]["page"]["pdf"] - 1])) + " ")
        out["to"] = link["filing"]["id"]
    return out


def share(rows, key):
    return sum(bool(r[key]) for r in rows) / len(rows) if rows else float("nan")


def table(title, groups):
    print("\n%-28s %5s %7s %7s %7s %7s" % (title, "n", "linked", "filing", "page", "verdict"))
    for name, rows in groups:
        print("%-28s %5d %7.3f %7.3f %7.3f %7.3f" % (name, len(rows), *(share(rows, k) for k in ("linked", "filing", "page", "verdict"))))


def read_filings(pincite, library):
    rows = json.loads(run(pincite, library, "list", "filings", "--format", "json").stdout)["filings"]
    out = []
    for row in rows:
        done = run(pincite, library, "extract", row["path"], "--ocr", "never", "--format", "json")
        if done.returncode == 0:
            out.append(Filing(row, [p["text"] for p in json.loads(done.stdout)["pages"]]))
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pincite")
    parser.add_argument("folder")
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--scratch", help="keeps the libraries here, to be used again")
    parser.add_argument("--features", help="writes each quotation's outcome here, JSON Lines")
    args = parser.parse_args()
    scratch = Path(args.scratch or tempfile.mkdtemp())
    scratch.mkdir(parents=True, exist_ok=True)
    pincite, rng = str(Path(args.pincite).resolve()), random.Random(args.seed)
    full = scratch / "full"
    if not full.exists():
        run(pincite, full, "add", "--ocr", "never", args.folder)
    cache = scratch / "texts.json"
    if cache.exists():
        filings = [Filing(*pair) for pair in json.loads(cache.read_text())]
    else:
        filings = read_filings(pincite, full)
        cache.write_text(json.dumps([(f.row, f.pages) for f in filings]))
    by_sha = {f.row["sha256"]: f for f in filings}
    fit = [f for f in filings if f.row["case_name"] and f.row["court"] and len(f.folded) > 3000]
    dockets = defaultdict(list)
    for f in fit:
        dockets[f.docket].append(f)
    chosen = [rng.choice(dockets[rng.choice(sorted(dockets))]) for _ in range(args.stories)]
    bare = scratch / ("bare-%d-%d" % (args.seed, args.stories))
    if not bare.exists():
        out = {f.docket for f in chosen}
        run(pincite, bare, "add", "--ocr", "never", *(f.row["path"] for f in filings if f.docket not in out))
    rows, ablated = [], []
    for number, filing in enumerate(chosen):
        text, quotations = make_story(filing, rng)
        story = scratch / ("story-%03d.txt" % number)
        story.write_text(text)
        for library, into in ((full, rows), (bare, ablated)):
            done = run(pincite, library, "check", str(story), "--format", "json")
            if done.returncode not in (0, 1):
                sys.exit("check failed: " + done.stderr)
            found = json.loads(done.stdout)["articles"][0]["quotations"]
            for q in quotations:
                row = dict(q, **judge(q, found, by_sha, filing if into is rows else None), story=number)
                into.append(row)
                bad = not row["verdict"] or (row["kind"] == "planted" and not row["filing"]) if into is rows else row["linked"] and not row["filing"]
                if args.show and bad:
                    print("%s story %d (%s %s) %s/%d %s want %s got %s -> %s | %s | %s" % (
                        "full" if into is rows else "BARE", number, filing.row["id"], filing.row["kind"], q["edit"], q["length"], q["kind"],
                        "/".join(q["verdicts"]), row["got"], row.get("to"), q["text"][:110], row["reason"]))
    planted = [r for r in rows if r["kind"] == "planted"]
    outside = [r for r in rows if r["kind"] == "outside"]
    table("by length, words unchanged", [("%d-%d words" % b, [r for r in planted if b[0] <= r["length"] <= b[1] and r["verdicts"] != ["altered"]])
                                         for b in ((2, 3), (4, 7), (8, 12), (16, 30))])
    table("by edit, 8 words and more", [(e, [r for r in planted if r["edit"] == e and r["length"] >= 8])
                                        for e in ("none", "case", "bracket", "ellipsis", "word", "near", "drop", "negation")])
    table("one edit, by length", [("%d words altered" % n, [r for r in planted if r["verdicts"] == ["altered"] and r["length"] == n])
                                  for n in (8, 10, 12, 16, 20, 30)])
    table("all", [("planted", planted), ("said elsewhere", outside)])
    false = [r for r in ablated if r["linked"] and not r["filing"]]
    said = [r for r in rows if r["linked"]]
    ece = 0.0
    for k in range(5):
        bin_ = [r for r in said if min(4, int(r["confidence"] * 5)) == k]
        if bin_:
            ece += len(bin_) / len(said) * abs(sum(r["confidence"] for r in bin_) / len(bin_) - share(bin_, "page"))
    print("\nlinked without the docket: %d of %d (%.3f); said elsewhere, yet linked: %d of %d; calibration error %.3f" % (
        len(false), len(ablated), len(false) / len(ablated), sum(r["linked"] for r in outside), len(outside), ece))
    if args.features:
        with open(args.features, "w", encoding="utf-8") as file:
            for r in rows + [dict(r, ablated=True) for r in ablated]:
                file.write(json.dumps(r) + "\n")


if __name__ == "__main__":
    main()
