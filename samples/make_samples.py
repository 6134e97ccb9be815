#!/usr/bin/python3
"""Makes samples/filings: the docket of a fictional case, typeset the way courts do.

Needs the packages of group "tests" in scripts/packages.txt. The same texts give the same bytes
(on one version of these packages). Usage: samples/make_samples.py [FOLDER]
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from PIL import Image, ImageFilter
from reportlab import rl_config
from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas

import typeset
from typeset import HEIGHT, WIDTH, Layout, Paper, words

HERE = Path(__file__).resolve().parent
CASE = "3:23-cv-90417-RMV"
COURT = ["UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF CALIFORNIA", "SAN FRANCISCO DIVISION"]
PARTIES = ["MAREN ALDER, TOBIAS QUILL and", "INES OKONJO, on behalf of themselves", "and all others similarly situated,", "", "                         Plaintiffs,", "", "          v.", "",
           "PAGELARK, INC.,", "", "                         Defendant."]
PLAINTIFFS_COUNSEL = ["Judith Harrow (SBN 900117)", "Samuel Teale (SBN 900254)", "HARROW & TEALE LLP",
                      "410 Quarry Street, 9th Floor, San Francisco, California", "Telephone: (415) 555-0142",
                      "*Attorneys for Plaintiffs and the Proposed Class*"]
DEFENSE_COUNSEL = ["Graham Sexton (SBN 900388)", "SEXTON LYLE LLP", "77 Embankment Plaza, San Francisco, California",
                   "Telephone: (415) 555-0190", "*Attorneys for Defendant Pagelark, Inc.*"]

PLEADING_TOP, PITCH = 718, 24


def text_of(name):
    return (HERE / "papers" / name).read_text(encoding="utf-8")


def pleading_layout():
    return Layout(left=98, right=540, top=PLEADING_TOP, bottom=PLEADING_TOP - 27 * PITCH, size=12,
                  leading=PITCH, block_leading=12, grid=PITCH)


def pleading_furniture(title, short_title, rotated=False):
    """Rules, numbers 1–28 and footer of California pleading paper. `rotated`: the court's name
    sideways in the margin, as on orders of the Northern District."""
    def furniture(canvas, number, total):
        canvas.setFillColor(black)
        typeset.draw_margin_numbers(canvas, PLEADING_TOP, PITCH, 28, 78)
        canvas.setLineWidth(0.7)
        canvas.line(87, 34, 87, HEIGHT - 30)
        if rotated:
            canvas.saveState()
            canvas.setFont("Serifb", 11)
            canvas.rotate(90)
            canvas.drawCentredString(400, -38, "United States District Court")
            canvas.setFont("Serif", 10)
            canvas.drawCentredString(400, -50, "Northern District of California")
            canvas.restoreState()
            canvas.setFont("Serif", 11)
            canvas.drawCentredString(WIDTH / 2 + 10, 40, str(number))
            return
        canvas.line(90, 34, 90, HEIGHT - 30)
        canvas.line(550, 34, 550, HEIGHT - 30)
        canvas.setLineWidth(0.5)
        canvas.line(98, 52, 540, 52)
        canvas.setFont("Serif", 10)
        canvas.drawCentredString(319, 41, str(number))
        canvas.setFont("Serif", 8.5)
        canvas.drawCentredString(319, 30, f"{short_title} – CASE NO. {CASE}")
    return furniture


def caption(paper, counsel, title):
    """First page: counsel from line 1, court at line 8, caption box below."""
    layout = paper.layout
    for index, line in enumerate(counsel):
        paper.y = PLEADING_TOP - index * PITCH
        paper.put_line(words(line), layout.left, PITCH)
    paper.y = PLEADING_TOP - 7 * PITCH
    for line in COURT:
        paper.heading(line, True, PITCH)
    top = paper.y
    middle = 322
    page = paper.page
    for index, line in enumerate(PARTIES):
        y = top - index * 14
        if line.strip():
            page.operations.append(("run", [("Serif", 12, 0), layout.left + 5 * (len(line) - len(line.lstrip())), y,
                                            line.strip()]))
    for index, line in enumerate(title):
        style = "Serifb" if line.isupper() else "Serif"
        page.operations.append(("run", [(style, 12, 0), middle + 12, top - index * 14, line]))
    foot = top - 11 * 14 + 6
    page.operations += [("rule", middle, top + 12, middle, foot), ("rule", layout.left, foot, middle, foot)]
    paper.y = foot - 14
    paper.to_grid()


def complaint(out):
    paper = Paper(pleading_layout())
    caption(paper, PLAINTIFFS_COUNSEL,
            [f"Case No. {CASE}", "", "CLASS ACTION", "COMPLAINT", "", "(1) Breach of Contract",
             "(2) Stored Communications Act", "(3) Unfair Competition", "(4) Unjust Enrichment", "", "DEMAND FOR JURY TRIAL"])
    paper.add(text_of("0001-complaint.txt"))
    paper.write(out / "0001-complaint.pdf", pleading_furniture("", "CLASS ACTION COMPLAINT"),
                "Class Action Complaint", (CASE, "1", "05/02/23"))


def opposition(out):
    paper = Paper(pleading_layout())
    caption(paper, DEFENSE_COUNSEL,
            [f"Case No. {CASE}", "", "DEFENDANT’S OPPOSITION", "TO PLAINTIFFS’ MOTION", "TO COMPEL", "",
             "Judge: Hon. Rosalind M. Verhoeven", "Date: April 19, 2024", "Time: 10:00 a.m."])
    paper.add(text_of("0119-opposition.txt"))
    paper.write(out / "0119-opposition.pdf", pleading_furniture("", "OPPOSITION TO MOTION TO COMPEL"),
                "Opposition to Motion to Compel", (CASE, "119", "03/29/24"))


def declaration(out):
    paper = Paper(pleading_layout())
    caption(paper, PLAINTIFFS_COUNSEL,
            [f"Case No. {CASE}", "", "DECLARATION OF", "ADELE PRAKASH", "IN SUPPORT OF PLAINTIFFS’", "MOTION FOR SANCTIONS"])
    paper.add(text_of("0140-declaration.txt"))
    paper.write(out / "0140-1-declaration.pdf", pleading_furniture("", "DECLARATION OF ADELE PRAKASH"),
                "Declaration of Adele Prakash", (CASE, "140-1", "07/11/24"))


def order(out):
    paper = Paper(pleading_layout())
    paper.y = PLEADING_TOP - 4 * PITCH
    for line in COURT[:2]:
        paper.heading(line, True, PITCH)
    paper.y -= PITCH
    top, middle, page = paper.y, 322, paper.page
    left = ["MAREN ALDER, et al.,", "               Plaintiffs,", "     v.", "PAGELARK, INC.,", "               Defendant."]
    for index, line in enumerate(left):
        page.operations.append(("run", [("Serif", 12, 0), 98 + 5 * (len(line) - len(line.lstrip())),
                                        top - index * PITCH, line.strip()]))
    for index, line in enumerate([f"Case No. {CASE}", "", "ORDER GRANTING IN PART", "MOTION TO COMPEL", "Re: Dkt. No. 112"]):
        page.operations.append(("run", [("Serifb" if line.isupper() else "Serif", 12, 0), middle + 12,
                                        top - index * PITCH, line]))
    foot = top - 4 * PITCH - 8
    page.operations += [("rule", middle, top + 12, middle, foot), ("rule", 98, foot, middle, foot)]
    paper.y = foot - 20
    paper.to_grid()
    paper.add(text_of("0127-order.txt"))
    paper.write(out / "0127-order.pdf", pleading_furniture("", "", rotated=True),
                "Order Granting in Part Motion to Compel", (CASE, "127", "06/14/24"))


LETTERHEAD = ["HARROW & TEALE LLP", "410 Quarry Street, 9th Floor · San Francisco, California · (415) 555-0142"]


def letter(out, source, name, document, filed, date, subject, redact=None, legend=None):
    """A discovery letter brief: letterhead, no line numbers, justified text."""
    paper = Paper(Layout(left=81, right=531, top=704, bottom=70, size=12, leading=14.6, block_leading=14,
                         after=8, justify=True, hyphenate=True, heading_after=3), redact)
    page = paper.page

    def centred(text, font, size, y):
        x = (WIDTH - typeset.width(text, font, size)) / 2
        page.operations.append(("run", [(font, size, 0), x, y, text]))

    centred(LETTERHEAD[0], "Serifb", 15, 718)
    centred(LETTERHEAD[1], "Serif", 9, 705)
    page.operations.append(("rule", 81, 698, 531, 698))
    paper.y = 676
    if legend:
        centred(legend, "Serifb", 11, 682)
        paper.y = 662
    for line in [date, "", "**Via ECF**", "", "The Honorable Rosalind M. Verhoeven", "United States District Court",
                 "Northern District of California", "", f"Re:   *Alder v. Pagelark, Inc.*, No. {CASE}", f"         {subject}", ""]:
        paper.put_line(words(line), 81 + (36 if line.startswith("         ") else 0), 14)
    paper.add(text_of(source))

    def furniture(canvas, number, total):
        if number > 1:
            canvas.setFont("Serif", 10)
            canvas.drawString(81, 733, "Hon. Rosalind M. Verhoeven")
            canvas.drawString(81, 721, date)
            canvas.drawRightString(531, 733, f"Page {number}")
    paper.write(out / name, furniture, subject, (CASE, document, filed))


def transcript(out):
    """Deposition excerpt: 25 numbered lines, 26.4 points apart, Courier."""
    top, pitch = 700, 26.4
    lines = []
    for paragraph in text_of("0131-transcript.txt").strip().split("\n"):
        mark, rest = paragraph[:2], paragraph
        if mark in ("Q.", "A."):
            rest, first, following = paragraph[3:], f"     {mark}   ", ""
        else:
            first, following = "          ", ""
        current = first
        for word in rest.split():
            if len(current) + len(word) + 1 > 56:
                lines.append(current)
                current = following + word
            else:
                current += ("" if current.endswith(" ") or not current else " ") + word
        lines.append(current)
    paper = Paper(Layout(family="Mono"))
    paper.pages = []
    for start in range(0, len(lines), 25):
        paper.new_page()
        for index, line in enumerate(lines[start:start + 25]):
            indent = len(line) - len(line.lstrip())
            paper.page.operations.append(("run", [("Mono", 12, 0), 108 + indent * 7.2, top - index * pitch,
                                                  line.strip()]))

    def furniture(canvas, number, total):
        typeset.draw_margin_numbers(canvas, top, pitch, 25, 84, "Mono")
        canvas.setLineWidth(0.8)
        canvas.rect(94, 48, 446, 676)
        canvas.setFont("Mono", 10)
        canvas.drawRightString(540, 734, f"{59 + number}")
        canvas.drawString(94, 734, "PRIYA CASTELLANE – DECEMBER 12, 2023")
        canvas.setFont("Mono", 9)
        canvas.drawCentredString(317, 34, "BAYLINE COURT REPORTING")
    paper.write(out / "gov.uscourts.cand.990417.131.4.pdf", furniture, "Castellane deposition excerpt",
                (CASE, "131-4", "06/28/24"))


def scan(page_pdf, folder, seed):
    """What a tired copier makes of a page: a grey picture, slightly skewed, with grain."""
    picture = folder / f"page{seed}"
    subprocess.run(["pdftoppm", "-r", "150", "-gray", "-singlefile", page_pdf, picture], check=True)
    image = Image.open(f"{picture}.pgm")
    angle = 0.9 if seed % 2 else -0.6
    image = image.rotate(angle, resample=Image.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(0.55))
    pixels = numpy.asarray(image, dtype=numpy.float32)
    random = numpy.random.RandomState(seed)
    grain = random.normal(0, 5, (pixels.shape[0] // 2 + 1, pixels.shape[1] // 2 + 1))
    grain = numpy.kron(grain, numpy.ones((2, 2)))[:pixels.shape[0], :pixels.shape[1]]
    pixels = 14 + pixels * 0.9 + grain
    for _ in range(60):  # specks
        y, x = random.randint(0, pixels.shape[0] - 2), random.randint(0, pixels.shape[1] - 2)
        pixels[y:y + 2, x:x + 2] = 70
    result = folder / f"scan{seed}.jpg"
    Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8)).save(result, quality=42)
    return str(result)


def exhibit(out):
    """Exhibit C: a typed cover sheet and an e-mail printed and scanned, image only but for the stamp."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paper = Paper(Layout(left=80, right=520, top=690, size=12, leading=16, block_leading=17, after=9))
        paper.add(text_of("0131-exhibit-email.txt"))
        paper.finish_notes()
        pictures = []
        for seed, page in enumerate(paper.pages, 1):
            single = str(folder / f"{seed}.pdf")
            canvas = Canvas(single, pagesize=(WIDTH, HEIGHT), invariant=1)
            for operation in page.operations:
                typeset.draw(canvas, operation)
            canvas.setFont("Sans", 9)
            canvas.drawRightString(560, 40, f"PAGELARK-ALDER-{18840 + seed:08d}")
            typeset.draw_notice(canvas)  # part of the picture: a scan has no text but its stamp
            canvas.showPage()
            canvas.save()
            pictures.append(scan(single, folder, seed))
        bound = Paper(Layout())
        for text, size, y in [("EXHIBIT C", 36, 420), ("to Plaintiffs’ Renewed Motion to Compel", 14, 385)]:
            x = (WIDTH - typeset.width(text, "Serifb", size)) / 2
            bound.page.operations.append(("run", [("Serifb", size, 0), x, y, text]))
        for picture in pictures:
            bound.new_page()
            # By bare name from its folder: the name of the file becomes part of the PDF.
            bound.page.operations.append(("image", Path(picture).name, 0, 0, WIDTH, HEIGHT))
        target = out.resolve() / "gov.uscourts.cand.990417.131.3.pdf"
        os.chdir(folder)
        bound.write(target, lambda *_: None, "Exhibit C", (CASE, "131-3", "06/28/24"))
        os.chdir(HERE)


def main():
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "filings"
    out = out.resolve()
    rl_config.useA85 = 0  # binary streams are a fifth smaller
    out.mkdir(parents=True, exist_ok=True)
    typeset.load_fonts()
    complaint(out)
    letter(out, "0088-letter.txt", "0088-joint-discovery-letter.pdf", "88", "02/16/24", "February 16, 2024",
           "Joint Discovery Letter")
    secret = dict(date="March 15, 2024", subject="Plaintiffs’ Motion to Compel (Letter Brief)")
    letter(out, "0112-letter.txt", "0112-1-letter-redacted.pdf", "112-1", "03/15/24", redact=True,
           legend="REDACTED VERSION OF DOCUMENT SOUGHT TO BE SEALED", **secret)
    letter(out, "0112-letter.txt", "gov.uscourts.cand.990417.131.2.pdf", "131-2", "06/28/24", redact=False,
           legend="UNREDACTED VERSION OF DOCUMENT FILED AT DKT. 112-1", **secret)
    opposition(out)
    order(out)
    exhibit(out)
    transcript(out)
    declaration(out)


if __name__ == "__main__":
    main()
