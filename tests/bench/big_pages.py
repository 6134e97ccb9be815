#!/usr/bin/env python3
"""Time and peak memory of `pincite read` on pages of 10 MB, one kind a line.

    big_pages.py [--max-seconds S] [--max-mb M] PINCITE [KIND…]

Exit status 1 when a page takes more CPU time or memory than allowed, or is not read.
"""
import argparse
import os
import quopri
import random
import sys
import tempfile

SIZE = 10_000_000
HEAD = '<!DOCTYPE html><html lang="en"><head><title>A long story</title></head><body><article><h1>A long story</h1>'
WORDS = ("the of and to in a is that for it was on said court filing company judge lawyers according data users market "
         "plaintiffs complaint alleged documents internal engineers report letter meeting executives policy").split()
random.seed(7)


def sentence(words=18):
    return " ".join(random.choice(WORDS) for _ in range(words)).capitalize() + "."


def paragraph():
    text = " ".join(sentence() for _ in range(5))
    if random.random() < 0.3:
        text += " “" + sentence(10)[:-1] + ",” said Nora Quill, a spokeswoman for Acme."
    return text


def story(paragraphs=25):
    return "".join("<p>%s</p>\n" % paragraph() for _ in range(paragraphs))


def filled(part):
    """The story, then `part()` until the page is full."""
    parts = [HEAD, story()]
    size = sum(map(len, parts))
    while size < SIZE:
        parts.append(part())
        size += len(parts[-1])
    return "".join(parts)


def quoted():
    """A paragraph with quotation marks of every kind everywhere, some of them never closed."""
    marks = ["“%s”", '"%s"', "‘%s’", "'%s'", "“%s", "%s”", '"%s', "«%s»"]
    return " ".join(random.choice(marks) % sentence(4) for _ in range(20))


def archive():
    """The page of paragraphs as a web archive."""
    page = quopri.encodestring(KINDS["paragraphs"]().encode()).decode("ascii")
    head = "From: <Saved by Blink>\nSubject: A long story\nMIME-Version: 1.0\n"
    kind = 'Content-Type: multipart/related; type="text/html"; boundary="--edge"\n\n'
    part = "----edge\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    return head + kind + part + "Content-Location: https://news.example/a\n\n" + page + "\n----edge--\n"


def plain():
    parts = ["A long story", ""]
    size = 0
    while size < SIZE:
        parts += [paragraph(), ""]
        size += len(parts[-2]) + 2
    return "\n".join(parts)


KINDS = {
    "paragraphs": lambda: filled(lambda: "<p>%s</p>\n" % paragraph()),
    "archive": archive,
    "plain": plain,
    "quotations": lambda: filled(lambda: "<p>%s</p>\n" % quoted()),
    "anchors": lambda: filled(lambda: "<p>%s <a href=\"https://news.example/%d\">%s</a> %s</p>\n"
                              % (sentence(9), random.randrange(10**6), sentence(6), sentence(9))),
    "one line": lambda: HEAD + story() + '<script>var x="%s";</script>' % ("<b>" + "words of a script " * 555000) + story(),
    "script": lambda: filled(lambda: '<script>var x=["<b>%s"];</script>' % sentence(50000)),
    "data": lambda: filled(lambda: '<script type="application/json">["%s"]</script>' % sentence(50000)),
    "images": lambda: filled(lambda: '<img src="data:image/png;base64,%s">' % ("A" * 500000)),
    "drawings": lambda: filled(lambda: "<svg>%s</svg>" % ('<path d="M 1 2 L 1 2 z"/>' * 5000)),
    "comments": lambda: filled(lambda: '<div class="comment"><div class="author"><a href="/u">User</a></div><p>%s</p>'
                                       '<a class="reply" href="#">Reply</a></div>\n' % sentence(20)),
    "nested": lambda: HEAD + story() + '<div class="x">' * 700000 + story(),
    "elements": lambda: filled(lambda: '<div class="c"><b>x</b></div>' * 1000),
    "spans": lambda: HEAD + story() + "<p>" + "<span>a word</span> " * 480000,
    "cells": lambda: filled(lambda: "<table>%s</table>" % ("<tr>" + "<td>1234</td>" * 10 + "</tr>" * 500)),
    "links": lambda: filled(lambda: '<li><a href="/x">Story %d</a></li>' % random.randrange(10**6)),
    "breaks": lambda: HEAD + story() + "<p>" + "<br>" * 2450000,
    "attributes": lambda: HEAD + "<p " + " ".join("a%d=1" % i for i in range(1000000)) + ">" + story(),
    "unclosed": lambda: HEAD + story() + "<b><p>x " * 1240000,
}


def measure(pincite, path):
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.execv(pincite, [pincite, "read", path, "--format", "json"])
    _, status, usage = os.wait4(child, 0)
    return status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--max-seconds", type=float, default=float("inf"))
    parser.add_argument("--max-mb", type=float, default=float("inf"))
    parser.add_argument("pincite")
    parser.add_argument("kinds", nargs="*", default=list(KINDS))
    options = parser.parse_args()
    bad = 0
    print("%-12s %8s %8s" % ("page", "CPU s", "peak MB"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page")
        for kind in options.kinds:
            with open(path, "w", encoding="utf-8") as file:
                file.write(KINDS[kind]())
            status, seconds, peak = measure(options.pincite, path)
            over = status != 0 or seconds > options.max_seconds or peak > options.max_mb
            bad += over
            note = "  status %d" % status if status else "  too much" if over else ""
            print("%-12s %8.2f %8.0f%s" % (kind, seconds, peak, note), flush=True)
    sys.exit(1 if bad else 0)


main()
