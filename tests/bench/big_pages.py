#!/usr/bin/env python3
"""Time and peak memory of `pincite read` on large pages, one kind and size a line.

    big_pages.py [--mb 1,2,5,10] [--format json|text] [--max-seconds S] [--max-mb M] PINCITE [KIND…]

The kinds are those of `page_kinds.py`; a size is given in millions of bytes, 10 when none is. CPU time is
that of the process, user and system; wall time says how busy the machine was. A printout has 0.3 MB, the
100 sheets of a long story. Exit status 1 when a page takes more than allowed, or is not read.
"""
import argparse
import os
import sys
import tempfile
import time

import page_kinds

LARGEST = {"printout": 0.3}


def measure(pincite, path, form):
    """Exit status, CPU seconds, wall seconds, peak MB."""
    begin = time.monotonic()
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.execv(pincite, [pincite, "read", path, "--format", form])
    _, status, usage = os.wait4(child, 0)
    return status, usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mb", default="10")
    parser.add_argument("--format", default="json", choices=["json", "text"])
    parser.add_argument("--max-seconds", type=float, default=float("inf"))
    parser.add_argument("--max-mb", type=float, default=float("inf"))
    parser.add_argument("pincite")
    parser.add_argument("kinds", nargs="*", metavar="kind", help=", ".join(page_kinds.KINDS))
    options = parser.parse_args()
    unknown = [kind for kind in options.kinds if kind not in page_kinds.KINDS]
    if unknown:
        parser.error("no such kind: %s (--help names them)" % ", ".join(unknown))
    bad = 0
    print("%-18s %6s %8s %8s %8s" % ("page", "MB", "CPU s", "wall s", "peak MB"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page")
        for kind in options.kinds or page_kinds.KINDS:
            for size in sorted({min(float(mb), LARGEST.get(kind, 256)) for mb in options.mb.split(",")}):
                with open(path, "wb") as file:
                    file.write(page_kinds.make(kind, int(size * 1e6)))
                status, seconds, wall, peak = measure(options.pincite, path, options.format)
                over = status != 0 or seconds > options.max_seconds or peak > options.max_mb
                bad += over
                note = "  status %d" % status if status else "  too much" if over else ""
                print("%-18s %6g %8.2f %8.2f %8.0f%s" % (kind, size, seconds, wall, peak, note), flush=True)
    sys.exit(1 if bad else 0)


main()
