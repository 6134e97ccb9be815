#!/usr/bin/python3
"""Ten phrases that peers lose on pleading paper, asked of the real binary.

One two-page pleading, written for this test, as three PDFs: plain, with margin numbers, and a scan
of the numbered one. Each phrase must be found, at its page and (on numbered paper) its lines;
phrases with a word or figure changed must not be. A phrase printed with misread letters may need
the tolerant form, as may any phrase of the scan.

usage: peers_probe.py PINCITE SCRATCH_FOLDER
"""
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612, 792
TOP, PITCH, LINES = 706, 24, 28
STAMP = "Case 3:23-cv-90417-RMV   Document 140   Filed 07/12/24   Page {page} of 2"

# Printed lines, 28 to a page; letters are misread on page 1, lines 16 and 17, as bad scans have them.
PAGES = [
    """The declarant has managed the marina at Port Alder since the spring of 2011
and knows the ledgers of the harbor office. In the autumn of 2021 the office
began to treat one operator apart from the others. Its manager called this an
exclusive
berth arrangement, and nobody outside the office was told that it existed.
The Quayside Registry was kept on a separate shelf. Vessels of the favored
operator paid nothing for the winter, whereas every other owner was invoiced
on the first of each month for a berth of the same length and draft.
The declarant asked twice whether the terms had been put before the board of
harbor commissioners, and was told that the question was prema-
ture. A second letter went unanswered. By then the office had made a com-
mitment letter to the operator, and the treasurer had approved a retro-
active discount for three seasons. The declarant was not copied on any of it.
The sum that the operator saved is not in dispute. It amounted to $4.3 million
over the three seasons, or about one third of what the office took in.
Minutes of the meeting record that the prelirninary
allocation was arnended without a vote of the commissioners. They do not say
who asked for it. The clerk who took them has since left the harbor office.
What the office called its so-called "Lantern Terms" appear in no published
schedule of fees. They were read out once, at a meeting closed to the public,
and the page that held them was taken from the binder on the same evening.
When the declarant asked for a copy he was referred to counsel, and counsel
referred him back to the office. He then wrote to the commissioners one by
one. Two of them answered. Neither had seen the page, and neither could say
whether the board had ever been asked. A third replied that the matter was
closed, and that further letters would be returned. The declarant kept a
copy of each letter and of each reply, and they are attached as Exhibit C.
In the view of the declarant, the commissioners were never shown""".splitlines(),
    """the winter schedule before they renewed the lease of the operator. Had they
seen it, they would have asked why one tenant out of forty paid nothing.
The declarant makes this statement from his own knowledge and, where he relies
on the ledgers, from copies that he made at the time. He has not been promised
anything for it. He would say the same if he were called as a witness.
I declare under penalty of perjury that the foregoing is true and correct.
Executed on July 9, 2024, at Port Alder.""".splitlines(),
]

# What the query needs, the phrase, its PDF page, and its first and last line.
PROBES = [
    ("two words over a line end", "exclusive berth", 1, (4, 5)),
    ("two words on one line", "Quayside Registry", 1, (6, 6)),
    ("five words over a line end", "called this an exclusive berth", 1, (3, 5)),
    ("the last word hyphenated", "question was premature", 1, (10, 11)),
    ("the middle word hyphenated", "a commitment letter", 1, (11, 12)),
    ("the first word hyphenated", "retroactive discount for", 1, (12, 13)),
    ("seven words over the page end", "were never shown the winter schedule before", 1, (28, 1)),
    ("six words, two misread", "the preliminary allocation was amended without", 1, (16, 17)),
    ("an amount of money", "amounted to $4.3 million", 1, (14, 14)),
    ("a compound before a quoted term", "so-called \"Lantern Terms\"", 1, (19, 19)),
]
MISREAD = "six words, two misread"
ABSENT = ["exclusive mooring", "amounted to $4.8 million", "the question was settled",
          "were never shown the summer schedule", "a commitment order"]


def typeset(path, numbered):
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    for page, lines in enumerate(PAGES, 1):
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(WIDTH / 2, 770, STAMP.format(page=page))
        canvas.setFont("Times-Roman", 12)
        for index in range(LINES):
            y = TOP - index * PITCH
            if numbered:
                canvas.drawRightString(84, y, str(index + 1))
            if index < len(lines):
                canvas.drawString(100, y, lines[index])
        if numbered:
            canvas.line(90, 30, 90, 750)
            canvas.line(550, 30, 550, 750)
        canvas.drawCentredString(WIDTH / 2, 34, str(page))
        canvas.showPage()
    canvas.save()


def scan(source, path):
    """200 dots an inch, a little askew, blurred and speckled; no text layer."""
    grain = numpy.random.default_rng(4)
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    for page in range(1, len(PAGES) + 1):
        picture = Image.open(io.BytesIO(subprocess.run(
            ["pdftoppm", "-r", "200", "-gray", "-f", str(page), "-l", str(page), str(source)],
            check=True, capture_output=True).stdout))
        picture = picture.rotate(0.4, Image.Resampling.BICUBIC, fillcolor=255)
        picture = picture.filter(ImageFilter.GaussianBlur(0.7))
        noisy = numpy.asarray(picture, dtype=numpy.float64)
        noisy = noisy + grain.normal(0, 10, noisy.shape)
        picture = Image.fromarray(noisy.clip(0, 255).astype(numpy.uint8))
        canvas.drawImage(ImageReader(picture), 0, 0, WIDTH, HEIGHT)
        canvas.showPage()
    canvas.save()


class Library:
    def __init__(self, pincite, folder, pdf):
        self.command = [pincite, "--library", str(folder)]
        added = subprocess.run(self.command + ["--quiet", "add", str(pdf)], capture_output=True,
                               text=True)
        if added.returncode != 0:
            sys.exit(f"{pdf} was not added: {added.stderr}")

    def places(self, query):
        found = subprocess.run(self.command + ["search", query, "--format", "json"],
                               capture_output=True, text=True)
        if found.returncode not in (0, 1):
            sys.exit(f"{query}: {found.stderr}")
        return [place["place"] for hit in json.loads(found.stdout)["hits"]
                for place in hit["places"]]


def fault(library, paper, probe):
    """What is wrong with the answer to one probe, or None."""
    need, phrase, page, lines = probe
    query = "\"" + phrase.replace("\"", "") + "\""
    places = library.places(query)
    if not places and (paper == "scanned" or need == MISREAD):
        places = library.places(query + "~~")
    if len(places) != 1:
        return f"{len(places)} places instead of one"
    if places[0]["page"]["pdf"] != page:
        return f"page {places[0]['page']['pdf']} instead of {page}"
    expected = None if paper == "plain" else list(lines)
    if places[0]["lines"] != expected:
        return f"lines {places[0]['lines']} instead of {expected}"
    return None


def main():
    pincite, scratch = sys.argv[1], Path(sys.argv[2])
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    for paper in ("plain", "numbered"):
        typeset(scratch / f"{paper}.pdf", paper == "numbered")
    scan(scratch / "numbered.pdf", scratch / "scanned.pdf")
    failed = 0
    for paper in ("plain", "numbered", "scanned"):
        library = Library(pincite, scratch / paper, scratch / f"{paper}.pdf")
        faults = [(probe, fault(library, paper, probe)) for probe in PROBES]
        for probe, what in faults:
            if what:
                print(f"{paper}: {probe[0]} (\"{probe[1]}\"): {what}")
        false = [query for phrase in ABSENT for query in (f'"{phrase}"', f'"{phrase}"~~')
                 if library.places(query)]
        for query in false:
            print(f"{paper}: {query} is found and stands nowhere")
        found = sum(what is None for _, what in faults)
        print(f"{paper}: {found} of {len(PROBES)} found in their places, {len(false)} false")
        failed += found < len(PROBES) or bool(false)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
