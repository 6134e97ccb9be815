#!/usr/bin/env python3
"""Makes a set of fictional filings and stories for ../shared/eval/links/score_links.py.

usage: fictional_set.py OUT [--seed N] [--stories N] [--scans SHARE]

Five matters (fictional_matters.py), each with a main paper, opposing papers that repeat its words, and a paper of another case that
does. Stories quote fragments whole, cut, bracketed or altered, and put the words of spokespeople, posts and interviews beside them.
Lines are not judged (the gold has none). Then:

    score_links.py OUT --pincite PINCITE --format txt --show
"""
import argparse
import hashlib
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT / "samples"), str(ROOT.parent / "shared/eval/links")]

import linklib  # noqa: E402
import typeset  # noqa: E402
from fictional_matters import ABSENT_VERBS, CASES, COURTS, FRAMES, LABELS, OTHERWISE, OUTLETS, PERSON_FRAMES, SWAPS  # noqa: E402

MONTHS = "January February March April May June July August September October November December".split()
STOP = set("a an the of to in on at by for with and or but that which as is are was were be been it its this these those from not no he she they "
           "his her their had has have did do were whom who when then than".split())
FILLER = ["The record on {t} was produced in {d} and runs to {n} pages.", "A further {n} entries on the log concern {t}, and none has been challenged.",
          "In {d} the committee met on {t} and adjourned without a vote.", "Neither party disputes that {t} was discussed in {d}.",
          "{p} was shown Exhibit {n} and said that it concerned {t} and nothing else.", "The parties conferred about {t} in {d} and again {n} days later.",
          "What was said about {t} in private differs from what was said about it in public.", "By {d} there were {n} people at work on {t}.",
          "{p} received a copy of the report on {t} and filed it without comment.", "The contract says nothing about {t}."]
BETWEEN = ["Shares fell slightly on Tuesday.", "Neither side would discuss the matter further.", "The docket lists more than two hundred entries."]


class Maker:
    def __init__(self, out, seed, scans):
        self.out, self.scans, self.rng = out, scans, random.Random(seed)
        for name in ("filings", "articles"):
            (out / name).mkdir(parents=True, exist_ok=True)
        typeset.load_fonts()

    # --- filings -------------------------------------------------------------------------------
    def filler(self, case):
        rng = self.rng
        people = [case["plaintiff"], case["defendant"], "the witness"] + [p[0] for p in case["people"]]
        return rng.choice(FILLER).format(t=rng.choice(case["topics"]), n=rng.randint(3, 96), p=rng.choice(people),
                                         d="%s %d" % (rng.choice(MONTHS), rng.randint(2012, 2022)))

    def paragraphs(self, case, lines, main):
        if not main:
            lines = self.rng.sample(lines, len(lines))
        for line in lines:
            yield " ".join(self.filler(case) for _ in range(self.rng.randint(2, 4)))
            yield " ".join(([] if main else [self.filler(case)]) + [line] + [self.filler(case)] * (self.rng.random() < .6))
        yield " ".join(self.filler(case) for _ in range(4))

    def write(self, case, paper, doc, main):
        rng, path = self.rng, self.out / "filings" / (doc.replace(".", "-") + ".pdf")
        plaintiff, _, defendant = paper["name"].partition(" v. ")
        heads = [h for h in COURTS[paper["court"]] if h]
        source = ["# " + h for h in heads] + ["= %s, Plaintiff," % plaintiff, "= v.", "= %s, Defendant." % defendant, "= Case No. " + paper["number"],
                                              "# " + paper["title"].upper()]
        mark = "¶ " if paper["kind"] in ("complaint", "answer", "indictment") else "= "
        source += [mark + p for p in self.paragraphs(case, paper["lines"], main)]
        pages = typeset.Paper(typeset.Layout(left=90, right=530, leading=rng.choice([15, 24]), justify=rng.random() < .5, hyphenate=True))
        pages.add("\n\n".join(source))
        year, month, day = paper["filed"].split("-")
        stamp = (paper["number"], paper["ecf"], "%s/%s/%s" % (month, day, year[2:])) if paper["ecf"] else None
        pages.write(path, lambda canvas, n, total: (canvas.setFont("Serif", 10), canvas.drawCentredString(306, 40, str(n))), paper["title"], stamp)
        printed = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        scan = rng.random() < self.scans
        if scan:
            self.scan(path)
        if scan or not stamp:
            side = {k: paper[k] for k in ("court", "ecf", "title", "filed")}
            side.update(docket_number=paper["number"], case_name=paper["name"])
            path.with_suffix(".json").write_text(json.dumps(side))
        return dict(doc=doc, case=case["key"], file="filings/" + path.name, sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
                    variant="scan" if scan else "text", text=" ".join(paper["lines"]), pages=["".join(linklib.words(p)) for p in printed.split("\f")])

    def scan(self, path):
        import numpy
        from PIL import Image, ImageFilter
        rng = self.rng
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["pdftoppm", "-r", "150", "-gray", path, folder + "/p"], check=True)
            pictures = []
            for number, page in enumerate(sorted(Path(folder).glob("p*"))):
                image = Image.open(page).rotate(rng.uniform(-.8, .8), resample=Image.BICUBIC, fillcolor=255)
                image = image.filter(ImageFilter.GaussianBlur(rng.choice([.5, .7, .9])))
                grain = numpy.random.RandomState(number).normal(0, rng.choice([5, 14, 22]), (image.height, image.width))
                pixels = 14 + numpy.asarray(image, dtype=numpy.float32) * .9 + grain
                pictures.append(folder + "/s%03d.jpg" % number)
                Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8)).save(pictures[-1], quality=40)
            subprocess.run(["img2pdf", "-o", path, *pictures], check=True)

    # --- quotations ----------------------------------------------------------------------------
    def cut(self, words, low, high, content=False):
        for _ in range(60):
            length = self.rng.randint(low, high)
            if len(words) < length:
                continue
            begin = self.rng.randrange(len(words) - length + 1)
            part = words[begin:begin + length]
            if content and any(w.lower().strip(".,;:“”’") in STOP for w in (part[0], part[-1])):
                continue
            text = " ".join(part).strip(" .,;:—")
            return text if text.count("“") == text.count("”") and "(" not in text else re.sub("[“”()]", "", text)
        return None

    def alter(self, words):
        known = [i for i, w in enumerate(words) if w.lower().strip(".,") in SWAPS]
        at = self.rng.choice(known) if known else self.rng.randrange(1, len(words) - 1)
        words[at] = SWAPS[words[at].lower().strip(".,")] if known else self.rng.choice(["public", "enormous", "quiet", "federal"])

    def fragment(self, passage):
        rng = self.rng
        words = rng.choice(re.split(r"(?<=[.!?”]) (?=[A-Z“])", passage)).split()
        how = rng.choice(["short", "short", "mid", "long", "long", "long", "whole", "ellipsis", "bracket", "altered", "altered", "drop", "number"])
        if how == "short":
            return self.cut(words, 2, 3, True)
        if how == "mid":
            return self.cut(words, 4, 7)
        if how == "whole":
            return " ".join(words)
        if how == "ellipsis" and len(words) >= 14:
            third = len(words) // 3
            return (" ".join(words[:third]) + rng.choice([" … ", " ... ", "... "]) + " ".join(words[2 * third:])).strip(" .")
        text = self.cut(words, 8, 24)
        if text is None or how in ("long", "ellipsis"):
            return text
        part = text.split()
        at = rng.randrange(1, len(part) - 1)
        if how == "bracket":
            part[at] = rng.choice(["[%ss]" % part[at].strip(".,"), "[the company]"])
        elif how == "altered":
            self.alter(part)
        elif how == "drop":
            del part[at]
        elif how == "number" and re.search(r"\d+", text):
            return re.sub(r"\d+", lambda m: str(int(m.group()) + rng.choice([1, 10, 3])), text, count=1)
        return " ".join(part)

    # --- stories -------------------------------------------------------------------------------
    def label(self, case):
        accuser = "prosecutors" if case["papers"][0]["kind"] == "indictment" else case["plaintiff"]
        noun = {"brief": "brief", "indictment": "indictment"}.get(case["papers"][0]["kind"], "complaint")
        return self.rng.choice(LABELS).format(p=accuser, noun=noun, n=self.rng.randint(30, 190), outlet=self.rng.choice(OUTLETS))

    def quoted(self, text):
        opening, closing = self.rng.choice([("“", "”"), ("“", "”"), ('"', '"')])
        return opening + text + self.rng.choice(["", ","]) + closing

    def places(self, doc, passage):
        words = linklib.words(passage)
        runs = ["".join(words[i:i + 6]) for i in range(max(1, len(words) - 5))]
        return [dict(doc=doc["doc"], page=i + 1, pages=[i + 1], boxes=[], lines=None, ordinals=None, paragraph=None)
                for i, page in enumerate(doc["pages"]) if any(run in page for run in runs)]

    def from_filing(self, case, docs, passage, text, frame):
        text = text.replace("“", "‘").replace("”", "’").strip(" ,;:")
        verdict, also, _, _ = linklib.judge(text, passage)
        right = [docs[0]] + [d for d in docs[1:] if "xhibit" in d["title"] and linklib.find_run(linklib.words(text), linklib.words(d["text"]))]
        item = dict(text=text, kind={"verbatim": "partial", "edited": "edited", "altered": "misquote"}[verdict], verdict=verdict, verdict_also=also,
                    docs=[d["doc"] for d in right], places=[p for d in right for p in self.places(d, passage if d is docs[0] else text)])
        return item, frame(self.quoted(text))

    def item(self, case, docs):
        """(gold, sentence) of one quotation, or nothing."""
        rng, kind = self.rng, self.rng.choice(["filing"] * 6 + ["person"] + ["other"] * 3 + ["absent"])
        said = lambda q: rng.choice(FRAMES).format(l=self.label(case), v=rng.choice(ABSENT_VERBS), q=q)  # noqa: E731
        if kind == "filing":
            passage = rng.choice(case["papers"][0]["lines"])
            text = self.fragment(passage)
            return self.from_filing(case, docs, passage, text, said) if text and len(text) > 4 else None
        if kind == "person":
            name, text, at = rng.choice(case["people"])
            return self.from_filing(case, docs, case["papers"][0]["lines"][at], text, lambda q: rng.choice(PERSON_FRAMES).format(n=name, q=q))
        if kind == "other":
            name, role, text = rng.choice(case["statements"])
            sentence = rng.choice(OTHERWISE.get(role, OTHERWISE["expert"])).format(n=name, q=self.quoted(text), r=role)
            return dict(text=text, kind="negative", verdict="other-source", verdict_also=[], docs=[], places=[]), sentence
        text = rng.choice(case["absent"])
        return dict(text=text, kind="not-found", verdict="not-found", verdict_also=[], docs=[], places=[]), said(self.quoted(text))

    def story(self, number, case, docs):
        rng, items, paragraphs = self.rng, [], [case["first"] + " No hearing has been set."]
        for _ in range(rng.randint(3, 6)):
            made = self.item(case, docs)
            if made is None or any(linklib.words(made[0]["text"]) == linklib.words(i["text"]) for i in items):
                continue
            gold, sentence = made
            gold.update(id="G%03d-%d" % (number, len(items)), form="direct", from_filing=bool(gold["docs"]), confidence="high", score=True,
                        words=len(linklib.words(gold["text"])), similarity=1.0, shared_by=[], edits=[], attribution="")
            items.append(gold)
            paragraphs.append(sentence[0].upper() + sentence[1:] + ("" if sentence[-1] in ".”\"" else "."))
            if rng.random() < .4:
                paragraphs.append(rng.choice(BETWEEN))
        title, name = "What the papers in the %s case say" % case["defendant"], "articles/s%03d" % number
        (self.out / (name + ".txt")).write_text(title + "\n\nBy A. Reporter\n\n" + "\n\n".join(paragraphs) + "\n")
        (self.out / (name + ".html")).write_text("<html><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>" % (
            title, title, "".join("<p>%s</p>" % p for p in paragraphs)))
        return dict(article="s%03d" % number, txt=name + ".txt", html=name + ".html", quotations=items)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--scans", type=float, default=.4)
    args = parser.parse_args()
    maker, docs = Maker(args.out, args.seed, args.scans), {}
    for case in CASES:
        for number, paper in enumerate(case["papers"]):
            paper = dict(dict(court=case["court"], number=case["number"], name=case["name"]), **paper)
            doc = case["key"] + (".d%d" % number if number else "")
            docs.setdefault(case["key"], []).append(dict(maker.write(case, paper, doc, number == 0), title=paper["title"]))
    with open(args.out / "filings.jsonl", "w", encoding="utf-8") as file:
        for doc in (d for group in docs.values() for d in group):
            file.write(json.dumps({k: doc[k] for k in ("doc", "case", "file", "sha256", "variant")}) + "\n")
    with open(args.out / "gold.jsonl", "w", encoding="utf-8") as file:
        for number in range(args.stories):
            case = CASES[number % len(CASES)]
            file.write(json.dumps(maker.story(number, case, docs[case["key"]])) + "\n")


if __name__ == "__main__":
    main()
