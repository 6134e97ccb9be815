#!/usr/bin/env python3
"""Does pincite find the passage that a sentence of a story restates, and leave the other sentences alone?

usage: restated.py PINCITE SET [--show]

SET is a folder that fictional_set.py made. One story for each matter holds the sentences of fictional_matters.RESTATED.
"""
import argparse
import json
import sys
import tempfile
from pathlib import Path

from corpus_trial import run
from fictional_matters import CASES, RESTATED

sys.path.append(str(Path(__file__).resolve().parents[3].parent / "shared/eval/links"))
import linklib  # noqa: E402


def said_by(case, passage):
    """The number of the main paper's passage that shares most words with it."""
    words = set(linklib.words(passage))
    lines = case["papers"][0]["lines"]
    return max(range(len(lines)), key=lambda i: len(words & set(linklib.words(lines[i]))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pincite")
    parser.add_argument("set", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    right = wrong = false = 0
    with tempfile.TemporaryDirectory() as scratch:
        library, story = Path(scratch) / "library", Path(scratch) / "story.txt"
        run(args.pincite, library, "add", str(args.set / "filings"))
        for case in CASES:
            mine = [row[1:] for row in RESTATED if row[0] == case["key"]]
            story.write_text("Inside the %s case\n\nBy A. Reporter\n\n%s\n\n%s\n" % (case["defendant"], case["first"], "\n\n".join(s for s, _ in mine)))
            found = json.loads(run(args.pincite, library, "check", str(story), "--format", "json").stdout)["articles"][0]["quotations"]
            for sentence, truth in mine:
                links = [q["links"][0] for q in found if q["links"] and (q["text"] in sentence or sentence in q["text"])]
                if links and truth is None:
                    false += 1
                elif links:
                    right += said_by(case, links[0]["passage"]) == truth
                    wrong += said_by(case, links[0]["passage"]) != truth
                if args.show and bool(links) != (truth is not None):
                    print("%s: %s" % ("false" if links else "missed", sentence))
    told = sum(truth is not None for _, _, truth in RESTATED)
    print("restated: found %d of %d, wrong passage %d, false %d of %d" % (right, told, wrong, false, len(RESTATED) - told))


if __name__ == "__main__":
    main()
