#!/usr/bin/env python3
"""How much of a story does the reader keep, and how much furniture does it let in, on pages made in
the manner of many publishing systems? Stories and pages are made up; nothing is downloaded.

    page_styles.py --pincite PROGRAM [--seed N] [--only STYLE] [--keep DIR] [--show]
                   [--min-f1 X] [--min-title X] [--min-authors X] [--min-published X]

Each style is rendered around each story. Measured: F1 over shingles of four words against the
story's own paragraphs (worst style printed), title, authors, day of publication; every quotation
and statement must stand where its offsets say. Last line: page-styles f1=… worst=… title=… …
Exit: 0 all floors met, 1 not, 2 usage.
"""
import argparse
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import page_templates


def shingles(text):
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()


def measure(gold, have):
    a, b = shingles(gold), shingles(have)
    both = sum((a & b).values())
    return both / max(1, sum(b.values())), both / max(1, sum(a.values()))


def read(program, name, content):
    with tempfile.TemporaryDirectory(prefix="page-styles-") as folder:
        path = os.path.join(folder, name)
        with open(path, "wb") as out:
            out.write(content)
        done = subprocess.run([program, "read", path, "--format", "json"], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60,
                              env=dict(os.environ, PINCITE_LIBRARY=os.path.join(folder, "library")))
    if done.returncode:
        raise RuntimeError("%s: exit %d: %s" % (name, done.returncode, done.stderr.decode()))
    return json.loads(done.stdout)


def fold(text):
    return re.sub(r"\W+", " ", text or "").lower().strip()


def misplaced(answer):
    body = answer["body"]
    spans = answer["quotations"] + answer["statements"]
    return sum(body[s["start"]:s["end"]] != s["text"] for s in spans)


def judge(program, page):
    answer = read(program, "story." + page["kind"], page["bytes"])
    precision, recall = measure("\n\n".join(page["body"]), answer["body"])
    authors = [fold(a) for a in answer["authors"]]
    return {"style": page["style"], "story": page["story"], "p": precision, "r": recall,
            "title": fold(answer["title"]) == fold(page["title"]),
            "authors": authors == [fold(a) for a in page["authors"]],
            "published": answer["published"] == page["published"],
            "misplaced": misplaced(answer), "answer": answer, "page": page}


def show(result):
    gold = {fold(p) for p in result["page"]["body"]}
    have = [p for p in result["answer"]["body"].split("\n\n")]
    print("  %s / %s  p=%.3f r=%.3f title=%s authors=%s published=%s" % (
        result["style"], result["story"], result["p"], result["r"], result["answer"]["title"],
        result["answer"]["authors"], result["answer"]["published"]))
    for line in have:
        if fold(line) not in gold:
            print("    + " + line[:150])
    kept = {fold(p) for p in have}
    for line in result["page"]["body"]:
        if fold(line) not in kept:
            print("    - " + line[:150])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pincite", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", help="write the pages here")
    parser.add_argument("--show", action="store_true")
    floors = ("f1", "worst", "title", "authors", "published")
    for name in floors:
        parser.add_argument("--min-" + name, type=float, default=0)
    options = parser.parse_args()
    pages = list(page_templates.pages(random.Random(options.seed), options.only))
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
        for page in pages:
            with open(os.path.join(options.keep, "%s-%s.%s" % (page["style"], page["story"], page["kind"])), "wb") as out:
                out.write(page["bytes"])
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda page: judge(options.pincite, page), pages))
    figures, styles = {}, {}
    for result in results:
        styles.setdefault(result["style"], []).append(result)
    for style, group in styles.items():
        p = sum(r["p"] for r in group) / len(group)
        r = sum(r["r"] for r in group) / len(group)
        styles[style] = 2 * p * r / max(1e-9, p + r)
        print("%-14s p=%.4f r=%.4f f1=%.4f title=%d/%d authors=%d published=%d" % (
            style, p, r, styles[style], sum(r["title"] for r in group), len(group),
            sum(r["authors"] for r in group), sum(r["published"] for r in group)))
    if options.show:
        for result in results:
            if min(result["p"], result["r"]) < 1 or not (result["title"] and result["authors"] and result["published"]):
                show(result)
    count = len(results)
    p, r = (sum(result[key] for result in results) / count for key in "pr")
    figures = {"f1": 2 * p * r / (p + r), "worst": min(styles.values())}
    for name in ("title", "authors", "published"):
        figures[name] = sum(result[name] for result in results) / count
    lost = sum(result["misplaced"] for result in results)
    print("page-styles n=%d " % count + " ".join("%s=%.4f" % item for item in figures.items()) + " misplaced=%d" % lost)
    missed = [name for name in floors if figures[name] < getattr(options, "min_" + name)]
    return 1 if missed or lost else 0


if __name__ == "__main__":
    sys.exit(main())
