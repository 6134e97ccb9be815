#!/usr/bin/env python3
"""Time and peak memory of `pincite read` on pages of 10 MB, one kind a line.

    big_pages.py PINCITE [KIND…]
"""
import os
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


KINDS = {
    "paragraphs": lambda: filled(lambda: "<p>%s</p>\n" % paragraph()),
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
    pincite, wanted = sys.argv[1], sys.argv[2:] or list(KINDS)
    print("%-12s %8s %8s" % ("page", "CPU s", "peak MB"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page.html")
        for kind in wanted:
            with open(path, "w", encoding="utf-8") as file:
                file.write(KINDS[kind]())
            status, seconds, peak = measure(pincite, path)
            print("%-12s %8.2f %8.0f%s" % (kind, seconds, peak, "" if status == 0 else "  status %d" % status), flush=True)


main()
