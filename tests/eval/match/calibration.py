#!/usr/bin/env python3
"""Does stated confidence mean what it says, on quotations that nothing was fitted to?

usage: calibration.py FEATURES…      files that corpus_trial.py --features wrote, one seed each

For each file: calibration error (five bins) of the confidence as stated. Then, file by file, a
logistic curve fitted to all other files and measured on the one left out: what fitting would gain.
"""
import json
import math
import sys


def load(path):
    """Stated confidence and whether filing and page are right, of every link of planted quotations and of those without source."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [(r["confidence"], bool(r["page"] if not r.get("ablated") else r["filing"])) for r in rows if r["linked"]]


def error(pairs):
    total = 0.0
    for k in range(5):
        inside = [(c, ok) for c, ok in pairs if min(4, int(c * 5)) == k]
        if inside:
            total += abs(sum(c for c, _ in inside) - sum(ok for _, ok in inside)) / len(pairs)
    return total


def logit(c):
    c = min(max(c, 1e-3), 1 - 1e-3)
    return math.log(c / (1 - c))


def fit(pairs):
    """Slope and offset of a logistic curve over the stated log-odds, by gradient descent."""
    a, b = 1.0, 0.0
    for _ in range(2000):
        da = db = 0.0
        for c, ok in pairs:
            x = logit(c)
            p = 1 / (1 + math.exp(-(a * x + b)))
            da += (p - ok) * x
            db += p - ok
        a -= 0.2 * da / len(pairs)
        b -= 0.2 * db / len(pairs)
    return a, b


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sets = [load(path) for path in sys.argv[1:]]
    for i, (path, held) in enumerate(zip(sys.argv[1:], sets)):
        a, b = fit([pair for j, other in enumerate(sets) if j != i for pair in other])
        fitted = [(1 / (1 + math.exp(-(a * logit(c) + b))), ok) for c, ok in held]
        print("%s: %d links, %.3f right, stated %.3f, error %.3f; fitted elsewhere (slope %.2f, offset %+.2f): error %.3f" % (
            path, len(held), sum(ok for _, ok in held) / len(held), sum(c for c, _ in held) / len(held), error(held), a, b, error(fitted)))
    print("all files: error as stated %.3f" % error([pair for held in sets for pair in held]))


if __name__ == "__main__":
    main()
