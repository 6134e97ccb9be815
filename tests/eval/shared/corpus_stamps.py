#!/usr/bin/python3
"""Stamps of ../shared/corpus/filings against a list that was made by looking at the pages.

usage: corpus_stamps.py CORPUS PINCITE [--min-right SHARE]
A page is right when all six fields are; a page that is not on the list and is given a stamp is an invention.
Exit 0 when the floor holds and nothing is invented, 1 when not. OCR is off: these stamps are text.
"""
import argparse
import csv
import json
import os
import subprocess
import sys

FIELDS = ("case_number", "document", "filed", "page", "pages", "page_id")
RISING = ("page", "page_id")  # by one a page


def read_list(path):
    """{file: {page: {field: text}}}"""
    files = {}
    with open(path, encoding="utf-8") as handle:
        rows = csv.reader((line for line in handle if not line.startswith("#")), delimiter="\t")
        for name, pages, *values in rows:
            first, last = map(int, pages.split("-"))
            for page in range(first, last + 1):
                stamp = dict(zip(FIELDS, values))
                for field in RISING:
                    if stamp[field]:
                        stamp[field] = str(int(stamp[field]) + page - first)
                files.setdefault(name, {})[page] = stamp
    return files


def read_stamps(pincite, path):
    run = subprocess.run([pincite, "extract", path, "--ocr", "never", "--format", "json"], capture_output=True, check=True)
    pages = json.loads(run.stdout)["pages"]
    return {i: {f: str(v) for f, v in (page["stamp"] or {}).items() if v is not None} for i, page in enumerate(pages, 1)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus")
    parser.add_argument("pincite")
    parser.add_argument("--min-right", type=float, default=0)
    args = parser.parse_args()
    listed = read_list(os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus_stamps.tsv"))
    right = judged = invented = 0
    for name, pages in sorted(listed.items()):
        found = read_stamps(args.pincite, os.path.join(args.corpus, name))
        for page, stamp in found.items():
            want = {f: v for f, v in pages.get(page, {}).items() if v}
            judged += page in pages
            right += page in pages and stamp == want
            invented += page not in pages and bool(stamp)
            if stamp != want:
                print("%s page %d: is %s, was read as %s" % (name, page, want, stamp))
    share = right / max(judged, 1)
    print("corpus-stamps files=%d pages=%d right=%.4f invented=%d" % (len(listed), judged, share, invented))
    return 0 if share >= args.min_right and not invented else 1


if __name__ == "__main__":
    sys.exit(main())
