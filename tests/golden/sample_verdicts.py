#!/usr/bin/env python3
"""Checks the sample stories against samples/expected.tsv, whatever the wording of reports.

usage: sample_verdicts.py PINCITE LIBRARY FLOOR
Prints each quotation that is judged otherwise than it should be, and the share that is right;
fails when the share is below FLOOR. Links of anything that is no quotation are named too.
"""
import csv
import json
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def quotations_of(pincite, library, story):
    """The quotations of one story as `pincite check --format json` gives them."""
    command = [pincite, "--library", library, "check", "--format", "json", str(SAMPLES / "stories" / story)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return json.loads(done.stdout)["articles"][0]["quotations"]


def found(quotation):
    """Verdict and first link in the columns of expected.tsv."""
    if not quotation["links"]:
        return [quotation["verdict"], "-", "-", "-"]
    link = quotation["links"][0]
    lines = link["place"]["lines"]
    return [quotation["verdict"], link["filing"]["ecf"], str(link["place"]["page"]["pdf"]),
            str(lines[0]) if lines else "-"]


def agrees(actual, expected):
    return all(a in e.split("|") for a, e in zip(actual, expected))


def main():
    pincite, library, floor = sys.argv[1:]
    with open(SAMPLES / "expected.tsv", encoding="utf-8") as file:
        rows = [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                if row and not row[0].startswith("#")]
    right = 0
    for story in sorted({row[0] for row in rows}):
        quotations = quotations_of(pincite, library, story)
        for _, beginning, *expected in (row for row in rows if row[0] == story):
            matches = [q for q in quotations if beginning in q["text"]]
            actual = found(matches[0]) if matches else ["missing", "-", "-", "-"]
            if agrees(actual, expected):
                right += 1
            else:
                print(f"{story}: {beginning}…: expected {' '.join(expected)}, got {' '.join(actual)}")
            quotations = [q for q in quotations if q not in matches]
        for extra in quotations:
            if extra["links"]:
                print(f"{story}: {extra['text']}: linked, and is no quotation of the list")
    share = right / len(rows)
    print(f"{right} of {len(rows)} sample quotations judged right ({share:.3f}, floor {floor})")
    return 0 if share >= float(floor) else 1


if __name__ == "__main__":
    sys.exit(main())
