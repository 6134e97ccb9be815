#!/usr/bin/env python3
"""Checks what `pincite report` writes with other people's readers.

    check_exports.py PINCITE LIBRARY WHAT    WHAT: annotations, csv, csl, figures, markup, highlights

Exit status 1 with one line per finding; 77 (skipped) when a package that WHAT needs is missing.
"""
import collections
import csv
import html
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
VOID = {"br", "img", "hr", "meta", "link", "input", "col", "wbr", "source"}
HASH = re.compile(r"\b[0-9a-f]{64}\b")
SCOPES = ([], ["--article", "a1"], ["--article", "a2"], ["--filing", "f5"], ["--filing", "f7"],
          ["--docket", "cand/3:23-cv-90417"])
findings = []


def fail(text):
    findings.append(text)


def report(*options):
    command = [PINCITE, "--library", LIBRARY, "report", *options]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def check_annotations():
    try:
        import jsonschema
    except ImportError:
        sys.exit(77)
    with open(os.path.join(HERE, "annotation.schema.json"), encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    for scope in SCOPES:
        check_lines(validator, report("--format", "annotations", *scope).decode().splitlines())


def check_lines(validator, lines):
    if not lines:
        fail("no annotations")
    seen = set()
    for number, line in enumerate(lines, 1):
        one = json.loads(line)
        for error in validator.iter_errors(one):
            fail("line %d: %s: %s" % (number, "/".join(map(str, error.path)), error.message[:200]))
        if one["id"] in seen:
            fail("line %d: id %s twice" % (number, one["id"]))
        seen.add(one["id"])
        for body in one["body"]:
            for selector in body.get("selector", []):
                if selector["type"] == "TextPositionSelector" and selector["end"] <= selector["start"]:
                    fail("line %d: empty position" % number)


def check_csv():
    for scope in SCOPES:
        check_table(scope)


def check_table(scope):
    text = report("--format", "csv", *scope).decode()
    if text.startswith("\ufeff"):
        fail("byte order mark")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    head = rows[0]
    for name in ("article", "quotation", "text", "verdict", "pin_cite", "citation", "sha256"):
        if name not in head:
            fail("no column %s" % name)
    data = json.loads(report("--format", "json", *scope))
    links = sum(max(1, len(q["links"])) for a in data["articles"] for q in a["quotations"])
    if len(rows) - 1 != links:
        fail("%d rows for %d links" % (len(rows) - 1, links))
    texts = {q["text"] for a in data["articles"] for q in a["quotations"]}
    for row in rows[1:]:
        if len(row) != len(head):
            fail("%d cells under %d columns" % (len(row), len(head)))
            continue
        record = dict(zip(head, row))
        if record["text"] not in texts:
            fail("text is not the story's: %s" % record["text"])
        for cell in row:
            if cell[:1] in "=+-@\t\r" and cell:
                fail("a formula: %s" % cell[:40])


def check_csl():
    types = {"legal_case", "document", "article-newspaper", "webpage", "article", "hearing"}
    for item in json.loads(report("--format", "csl")):
        if item.get("type") not in types or not item.get("id") or not item.get("title"):
            fail("no item of a known type: %s" % json.dumps(item)[:120])
        for part in item.get("issued", {}).get("date-parts", []):
            if not all(isinstance(number, int) for number in part):
                fail("date parts are no numbers: %s" % part)


class Page(html.parser.HTMLParser):
    """Visible text, and whether elements are closed in order."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.text, self.ids = [], [], []

    def handle_starttag(self, tag, attributes):
        self.ids += [value for name, value in attributes if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            fail("</%s> closes %s" % (tag, self.open[-1:]))
        else:
            self.open.pop()

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)


def read_page(*options):
    page = Page()
    page.feed(report("--format", "html", *options).decode())
    page.close()
    return page


def check_markup():
    page = read_page()
    if page.open:
        fail("not closed: %s" % page.open)
    for twice in {one for one in page.ids if page.ids.count(one) > 1}:
        fail("id twice: %s" % twice)
    if "script" in page.open:
        fail("a script")


def numbers_of(data):
    """Every number that the JSON states, and those that follow from counting its lists."""
    text = HASH.sub("", json.dumps(data, ensure_ascii=False))
    known = set(re.findall(r"\d+", text))
    known |= {number.lstrip("0") or "0" for number in known}

    def walk(value):
        if isinstance(value, dict):
            for one in value.values():
                walk(one)
        elif isinstance(value, list):
            known.add(str(len(value)))
            for one in value:
                walk(one)
        elif isinstance(value, float):
            known.add(str(min(99, max(1, round(value * 100))) if 0 < value < 1 else round(value * 100)))

    walk(data)
    quotations = [q for a in data["articles"] for q in a["quotations"]]
    known.add(str(len(quotations)))
    known.add("0")
    for group in [quotations] + [a["quotations"] for a in data["articles"]]:
        for verdict in {q["verdict"] for q in group}:
            known.add(str(sum(q["verdict"] == verdict for q in group)))
    pages_cited = [p["place"]["page"]["pdf"] for f in data["filings"] for p in f["passages"]]
    pages = max([f["filing"]["pages"] for f in data["filings"]] + pages_cited + [0])
    known |= {str(page) for page in range(1, pages + 1)}  # "Pages that no story cites: 1, 4-5"
    return known


def shown_percent(share):
    return 0 if share <= 0 else 100 if share >= 1 else min(99, max(1, int(share * 100 + 0.5)))


def check_statements(options, data):
    """What the page says of each quotation, and its counts, against the same in the JSON."""
    page = report("--format", "html", *options).decode()
    heads = dict(re.findall(r'<article class="quotation[^"]*" id="(a\d+-q\d+)"(.*?)</h3>', page, re.S))
    shown = {}
    for story in data["articles"]:
        for one in story["quotations"]:
            key = "%s-%s" % (story["id"], one["id"])
            if key in heads:
                shown[key] = one
            elif data["subject"] in ("stories", "library"):
                fail("%s is not on the page" % key)
    if set(heads) != set(shown):
        fail("only on the page: %s" % sorted(set(heads) - set(shown)))
    for key, one in shown.items():
        head = html.unescape(heads[key])
        sure = "confidence %d %%" % shown_percent(one["confidence"])
        if one["verdict"] == "unchecked":
            sure = "not checked"
        wanted = [sure, 'badge %s"' % one["verdict"]]
        wanted += [one["links"][0]["place"]["pin_cite"]] if one["links"] else []
        for words in wanted:
            if words not in head:
                fail("%s: %s is not in its head: %s" % (key, words, head[-200:]))
    rows = re.findall(r'<td><span class="badge ([a-z-]+)">.*?<td class="count">(\d+)</td>', page)
    counts = collections.Counter(one["verdict"] for one in shown.values())
    if {name: int(number) for name, number in rows} != dict(counts):
        fail("the table of verdicts says %s, the quotations %s" % (rows, counts))
    searched = "%d filings with %d pages" % (data["library"]["filings"], data["library"]["pages"])
    if searched not in page:
        fail("not said: %s" % searched)


def check_figures():
    for options in SCOPES:
        data = json.loads(report("--format", "json", *options))
        check_statements(options, data)
        known = numbers_of(data)
        text = HASH.sub("", " ".join(read_page(*options).text))
        for match in re.finditer(r"\d+", text):
            if match.group() not in known and match.group().lstrip("0") not in known:
                around = text[max(0, match.start() - 40):match.end() + 20]
                fail("%s is not in the JSON: %s" % (match.group(), " ".join(around.split())))


def check_highlights():
    """Poppler draws the copy with colour where the original has none, and qpdf finds no fault."""
    try:
        from PIL import Image, ImageChops
    except ImportError:
        sys.exit(77)
    for filing in ("f5", "f7", "f8"):  # margin numbers, grey shading, a skewed scan
        check_copy(filing, Image, ImageChops)


def check_copy(filing, Image, ImageChops):
    data = json.loads(report("--format", "json", "--filing", filing))
    cited = data["filings"][0]
    boxes = [box for passage in cited["passages"] for box in passage["place"]["boxes"]]
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy.pdf")
        report("--format", "pdf", "--filing", filing, "-o", copy)
        if subprocess.run(["qpdf", "--check", copy], stdout=subprocess.DEVNULL).returncode != 0:
            fail("%s: qpdf finds faults" % filing)
        for name, source in (("copy", copy), ("own", cited["filing"]["path"])):
            subprocess.run(["pdftoppm", "-r", "72", "-png", source, os.path.join(folder, name)], check=True)
        for page in sorted({box["page"] for box in boxes}):
            own = Image.open(os.path.join(folder, "own-%d.png" % page)).convert("RGB")
            changed = ImageChops.difference(own, Image.open(os.path.join(folder, "copy-%d.png" % page)).convert("RGB"))
            for box in (one for one in boxes if one["page"] == page):
                inside = changed.crop(tuple(round(box[k]) for k in ("x0", "y0", "x1", "y1")))
                pixels = list(inside.getdata())
                share = sum(max(pixel) > 20 for pixel in pixels) / max(1, len(pixels))
                if share < 0.3:
                    fail("%s page %d: %.0f %% of a passage is coloured" % (filing, page, 100 * share))


PINCITE, LIBRARY, WHAT = sys.argv[1:4]
{"annotations": check_annotations, "csv": check_csv, "csl": check_csl, "figures": check_figures,
 "markup": check_markup, "highlights": check_highlights}[WHAT]()
for one in findings[:40]:
    print(one)
sys.exit(1 if findings else 0)
