"""Typesets court papers: pleading paper, letters, orders, transcripts, with CM/ECF stamps.

Papers are plain text with light marks; see `blocks` and `words`. Two passes: the text is set into
pages of drawing operations first, then drawn, when the number of pages is known.
"""
import re
from dataclasses import dataclass, field

from reportlab.lib.colors import Color, black, white
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612, 792
FONTS = "/usr/share/fonts/truetype/liberation/"
STYLES = {"": "Regular", "i": "Italic", "b": "Bold", "bi": "BoldItalic"}
STAMP_BLUE = Color(0, 0, 1)
GREY = Color(0.45, 0.45, 0.45)
MARKER = Color(0.86, 0.88, 0.9)  # not yellow: pincite marks in yellow
NOTICE = "SAMPLE \N{EN DASH} fictional case made for pincite"

# Where a word may be broken at a line end.
BREAKS = """ad-ver-tis-er ad-ver-tis-ing agree-ment agree-ments al-though an-nounce-ment
ar-gu-ment cal-en-dar com-mu-ni-ca-tion com-plaint con-fer-ence con-ver-sa-tion cor-re-spon-dence
de-ci-sion de-ci-sions dec-la-ra-tion de-fen-dant dis-pute doc-u-ments ex-ec-u-tive in-box-es
in-for-ma-tion in-ter-face in-ter-nal in-ter-rog-a-tory mes-sages mes-sag-ing nar-row nar-row-ly
of-fi-cers part-ner-ships plain-tiffs po-si-tion pres-i-dent priv-i-leged pro-duced pro-duc-tion
pro-gram-mat-ic pro-posed pro-poses rec-om-men-da-tion rec-om-men-da-tions rec-om-mend-ed
re-cip-i-ents re-la-tion-ship re-spect-ful-ly re-sponses sub-scrib-ers tes-ti-mo-ny them-selves
en-gi-neers wit-ness with-drawn re-newed peo-ple per-son-al ques-tion knowl-edge"""
HYPHENS = {w.replace("-", ""): w.split("-") for w in BREAKS.split()}


def load_fonts():
    """Registers the faces: Serif for papers, Sans for stamps, Mono for transcripts."""
    for family in ("Serif", "Sans", "Mono"):
        for key, name in STYLES.items():
            pdfmetrics.registerFont(TTFont(family + key, f"{FONTS}Liberation{family}-{name}.ttf"))


def width(text, font, size):
    return pdfmetrics.stringWidth(text, font, size)


@dataclass
class Piece:
    """A run of letters in one style; `style` holds i, b; `mark` is redact, note or empty."""
    text: str
    style: str = ""
    mark: str = ""


def words(text):
    """Splits marked text into words, each a list of pieces.

    *italic*  **bold**  {{redacted in the public version}}  ^1^ footnote mark
    """
    result, word, style, redact = [], [], set(), False
    tokens = re.split(r"(\*\*|\*|\{\{|\}\}|\^\d+\^|[ \n]+)", text)
    for token in tokens:
        if not token:
            continue
        if token in ("*", "**"):
            style ^= {"i" if token == "*" else "b"}
        elif token == "{{":
            redact = True
        elif token == "}}":
            redact = False
        elif token[0] == "^":
            word.append(Piece(token.strip("^"), "", "note"))
        elif token.isspace():
            if word:
                result.append(word)
            word = []
        else:
            letters = ("b" if "b" in style else "") + ("i" if "i" in style else "")
            word.append(Piece(token, letters, "redact" if redact else ""))
    return result + ([word] if word else [])


def blocks(source):
    """Yields (kind, text): one block per paragraph, separated by blank lines; the kind is the mark
    at its start: # centred heading, ## side heading, ¶ numbered paragraph, > block quotation,
    = plain paragraph, | literal lines, >>| literal lines in the right half, [^n]: footnote."""
    for raw in re.split(r"\n\s*\n", source.strip()):
        if raw.startswith(("|", ">>|")):
            for line in raw.split("\n"):
                yield ("right" if line.startswith(">>|") else "literal", line.split("|", 1)[1].strip())
            continue
        match = re.match(r"(##|#|¶|>|=|\[\^\d+\]:)\s*(.*)", raw, re.S)
        if not match:
            raise ValueError("unmarked block: " + raw[:40])
        yield match.group(1), match.group(2)


@dataclass
class Layout:
    """Measures in points; y upwards as in PDF."""
    left: float = 72
    right: float = 540
    top: float = 700           # baseline of the first line
    bottom: float = 76         # lowest baseline
    size: float = 12
    leading: float = 15
    block_leading: float = 13  # block quotations, literal lines
    indent: float = 36
    after: float = 8           # space after a paragraph
    justify: bool = False
    hyphenate: bool = False
    grid: float = 0            # pitch of pleading lines; 0 = none
    family: str = "Serif"
    heading_after: float = 0


@dataclass
class Page:
    operations: list = field(default_factory=list)
    notes: list = field(default_factory=list)


class Paper:
    """Sets blocks into pages. `redact`: draw black boxes instead of the words in {{…}}."""

    def __init__(self, layout, redact=None):
        self.layout = layout
        self.redact = redact
        self.pages = []
        self.paragraph = 0
        self.footnotes = {}
        self.new_page()

    # --- pages ---------------------------------------------------------------------------------
    def new_page(self):
        self.pages.append(Page())
        self.y = self.layout.top

    @property
    def page(self):
        return self.pages[-1]

    def note_lines(self, marks):
        lines = []
        for mark in marks:
            lines += self.break_lines(words(f"^{mark}^ " + self.footnotes[mark]), 10, 0)
        return lines

    def floor(self, extra=()):
        """Lowest baseline left free by the footnotes of this page and those marked in `extra`."""
        count = len(self.note_lines(list(self.page.notes) + list(extra)))
        return self.layout.bottom + (count * 12 + 14 if count else 0)

    def finish_notes(self):
        for page in self.pages:
            lines = self.note_lines(page.notes)
            if not lines:
                continue
            y = self.layout.bottom + (len(lines) - 1) * 12
            page.operations.append(("rule", self.layout.left, y + 14, self.layout.left + 144, y + 14))
            for line in lines:
                self.draw_line(page, line, self.layout.left, y, 10, None)
                y -= 12

    def to_grid(self):
        grid = self.layout.grid
        if grid:
            steps = (self.layout.top - self.y) / grid
            self.y = self.layout.top - grid * int(steps + 0.999)

    # --- lines ---------------------------------------------------------------------------------
    def piece_width(self, piece, size):
        if piece.mark == "note":
            return width(piece.text, self.layout.family, size * 0.62)
        return width(piece.text, self.layout.family + piece.style, size)

    def word_width(self, word, size):
        return sum(self.piece_width(piece, size) for piece in word)

    def split_word(self, word, room, size):
        """The word in two at a hyphen or a break point that fits, or None."""
        if len(word) != 1 or word[0].mark == "note":
            return None
        piece = word[0]
        cuts = [(m.end(), "") for m in re.finditer(r"[\u2014-](?=\w)|(?<=\w)(?=\u2014)", piece.text)]
        core = re.match(r"(\W*)(\w+)", piece.text)
        if self.layout.hyphenate and core and core.group(2).lower() in HYPHENS:
            at = core.end(1)
            for part in HYPHENS[core.group(2).lower()][:-1]:
                at += len(part)
                cuts.append((at, "-"))
        for at, hyphen in sorted(cuts, reverse=True):
            head = Piece(piece.text[:at] + hyphen, piece.style, piece.mark)
            if 2 < at < len(piece.text) - 1 and self.piece_width(head, size) <= room:
                return [head], [Piece(piece.text[at:], piece.style, piece.mark)]
        return None

    def break_lines(self, text, size, first_indent, measure=None):
        """Greedy line breaking: a list of lines, each a list of words."""
        measure = measure or self.layout.right - self.layout.left
        space = width(" ", self.layout.family, size)
        lines, line, used, room = [], [], 0, measure - first_indent
        queue = list(text)
        while queue:
            word = queue.pop(0)
            needed = self.word_width(word, size)
            gap = space if line else 0
            if used + gap + needed <= room:
                line.append(word)
                used += gap + needed
                continue
            parts = self.split_word(word, room - used - gap, size)
            if parts:
                line.append(parts[0])
                word = parts[1]
            if not line:
                line, word = [word], None
            lines.append(line)
            line, used, room = [], 0, measure
            if word:
                queue.insert(0, word)
        return lines + ([line] if line else [])

    def draw_line(self, page, line, x, y, size, stretch_to):
        """Draws one line; `stretch_to` is the right edge of a justified line."""
        family = self.layout.family
        space = width(" ", family, size)
        if stretch_to and len(line) > 1:
            free = stretch_to - x - sum(self.word_width(word, size) for word in line)
            space = free / (len(line) - 1)
        boxes = []
        natural = abs(space - width(" ", family, size)) < 1e-6
        run = None  # words of one style and no stretch are one string, as a word processor writes them
        for index, word in enumerate(line):
            for part, piece in enumerate(word):
                w = self.piece_width(piece, size)
                hidden = piece.mark == "redact" and self.redact is not None
                if hidden:
                    if boxes and boxes[-1][2] and x - boxes[-1][1] <= space + 1 and boxes[-1][1] <= x + 1:
                        boxes[-1][1] = x + w
                    else:
                        boxes.append([x, x + w, True])
                if not (hidden and self.redact):
                    font = family + piece.style
                    fsize, rise = (size * 0.62, size * 0.36) if piece.mark == "note" else (size, 0)
                    key = (font, fsize, rise)
                    if natural and run and run[0] == key:
                        run[3] += ("" if part else " ") + piece.text
                    else:
                        run = [key, x, y + rise, piece.text]
                        page.operations.append(("run", run))
                        if not natural:
                            run = None
                else:
                    run = None
                x += w
            x += space
        for x0, x1, _ in boxes:
            page.operations.insert(0, ("box", x0 - 1, y - 3.2, x1 + 1, y + size * 0.82,
                                       black if self.redact else MARKER))

    def put_line(self, line, x, leading, size=None, stretch_to=None):
        size = size or self.layout.size
        marks = [p.text for word in line for p in word if p.mark == "note"]
        if self.y < self.floor(marks) - 0.01:
            self.new_page()
        self.page.notes += marks
        self.draw_line(self.page, line, x, self.y, size, stretch_to)
        self.y -= leading

    # --- blocks --------------------------------------------------------------------------------
    def paragraph_block(self, text, indent, leading, inset=0):
        layout = self.layout
        lines = self.break_lines(words(text), layout.size, indent,
                                 layout.right - layout.left - 2 * inset)
        for index, line in enumerate(lines):
            last = index == len(lines) - 1
            edge = layout.right - inset if layout.justify and not last else None
            # Justified text must not gape: a line less than four fifths full stays ragged.
            if edge and sum(self.word_width(w, layout.size) for w in line) < 0.8 * (edge - layout.left):
                edge = None
            self.put_line(line, layout.left + inset + (0 if index else indent), leading, None, edge)
        self.y -= 0 if layout.grid else layout.after

    def heading(self, text, centred, leading):
        layout = self.layout
        if self.y - 2 * leading < self.floor():
            self.new_page()
        lines = self.break_lines(words(f"**{text}**"), layout.size, 0)
        for line in lines:
            used = sum(self.word_width(w, layout.size) for w in line)
            used += width(" ", layout.family, layout.size) * (len(line) - 1)
            x = layout.left + (layout.right - layout.left - used) / 2 if centred else layout.left
            self.put_line(line, x, leading)
        self.y -= layout.heading_after

    def add(self, source):
        """Sets a whole source text."""
        parsed = list(blocks(source))
        for kind, text in parsed:
            if kind.startswith("["):
                self.footnotes[kind[2:-2]] = text
        signature = [index for index, (kind, _) in enumerate(parsed) if kind in ("literal", "right")]
        for index, (kind, text) in enumerate(parsed):
            if signature and index == signature[0] and index > 3:  # a signature stays on one page
                room = (self.y - self.floor()) / self.layout.block_leading
                if room < len(signature) - 1:
                    self.new_page()
            self.block(kind, text)

    def block(self, kind, text):
        layout = self.layout
        if kind in ("#", "##"):
            self.to_grid()
            self.heading(text, kind == "#", layout.leading)
        elif kind == "¶":
            self.to_grid()
            self.paragraph += 1
            self.paragraph_block(f"{self.paragraph}. " + text, layout.indent, layout.leading)
        elif kind == "=":
            self.to_grid()
            self.paragraph_block(text, layout.indent if layout.grid else 0, layout.leading)
        elif kind == ">":
            self.to_grid()
            self.paragraph_block(text, 0, layout.block_leading, 36)
            self.y -= layout.grid / 4
        elif kind in ("literal", "right"):
            middle = layout.left + (layout.right - layout.left) / 2
            self.put_line(words(text), middle if kind == "right" else layout.left, layout.block_leading)

    # --- drawing -------------------------------------------------------------------------------
    def write(self, path, furniture, title, stamp=None):
        """Draws all pages. `furniture(canvas, number, total)` draws what every page carries;
        `stamp` = (case, document, filed) or None."""
        self.finish_notes()
        canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1)
        canvas.setTitle(title)
        canvas.setAuthor("pincite samples")
        for number, page in enumerate(self.pages, 1):
            furniture(canvas, number, len(self.pages))
            for operation in page.operations:
                draw(canvas, operation)
            if all(operation[0] != "image" for operation in page.operations):
                draw_notice(canvas)
            if stamp:
                draw_stamp(canvas, *stamp, number, len(self.pages))
            canvas.showPage()
        canvas.save()


def draw(canvas, operation):
    kind, *rest = operation
    if kind == "run":
        (font, size, _), x, y, text = rest[0]
        canvas.setFillColor(black)
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)
    elif kind == "rule":
        canvas.setLineWidth(0.6)
        canvas.line(*rest)
    elif kind == "box":
        x0, y0, x1, y1, colour = rest
        canvas.setFillColor(colour)
        canvas.rect(x0, y0, x1 - x0, y1 - y0, stroke=0, fill=1)
        canvas.setFillColor(black)
    elif kind == "image":
        path, x, y, w, h = rest
        canvas.drawImage(path, x, y, w, h)


def draw_notice(canvas):
    canvas.setFont("Sans", 6.5)
    canvas.setFillColor(GREY)
    canvas.drawCentredString(WIDTH / 2, 14, NOTICE)
    canvas.setFillColor(black)


def draw_stamp(canvas, case, document, filed, number, total):
    text = f"Case {case}   Document {document}   Filed {filed}   Page {number} of {total}"
    canvas.setFont("Sans", 10)
    canvas.setFillColor(STAMP_BLUE)
    canvas.drawCentredString(WIDTH / 2, HEIGHT - 20, text)
    canvas.setFillColor(black)


def draw_margin_numbers(canvas, top, pitch, count, right, family="Serif"):
    canvas.setFont(family, 12)
    for number in range(1, count + 1):
        canvas.drawRightString(right, top - (number - 1) * pitch, str(number))
