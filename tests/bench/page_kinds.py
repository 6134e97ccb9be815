"""Pages of many kinds and any size for `big_pages.py`: what newsrooms save, and what wears a reader out.

`KINDS` maps a name to a function of the wanted size in bytes. The same kind and size give the same bytes.
"""
import base64
import quopri
import random

HEAD = '<!DOCTYPE html><html lang="en"><head><title>A long story</title></head><body><article><h1>A long story</h1>'
WORDS = ("the of and to in a is that for it was on said court filing company judge lawyers according data users market "
         "plaintiffs complaint alleged documents internal engineers report letter meeting executives policy").split()
GIVEN = "Nora Ruth Andy Karl Ines Omar Lena Hugo Vera Paul".split()
SYLLABLES = "ba der fen gol har kin lam mor nest par quil ros sten tor val wick".split()
CUES = ("said to say who which that and according to Karl Vost the lawsuit court v. denied claims “ ” , ( ) 's : ; — as saying "
        "quoted by also last week told reporters with writes not alleges a judge in filing").split()
dice = random.Random(7)


def words(count):
    return " ".join(dice.choice(WORDS) for _ in range(count))


def sentence(count=18):
    return words(count).capitalize() + "."


def paragraph():
    text = " ".join(sentence() for _ in range(5))
    if dice.random() < 0.3:
        text += " “" + sentence(10)[:-1] + ",” said Nora Quill, a spokeswoman for Acme."
    return text


def name():
    """One of some 40,000 people."""
    return dice.choice(GIVEN) + " " + "".join(dice.choice(SYLLABLES) for _ in range(3)).capitalize()


def story(paragraphs=25):
    return "".join("<p>%s</p>\n" % paragraph() for _ in range(paragraphs))


def until(size, part, parts=()):
    """`parts`, then `part()` until `size` bytes are full."""
    parts = list(parts)
    have = sum(len(one.encode()) for one in parts)
    while have < size:
        parts.append(part())
        have += len(parts[-1].encode())
    return "".join(parts)


def russian():
    return " ".join(dice.choice("суд компания документы истец заявил данные иск решение судья письмо в на по и что".split())
                    for _ in range(60)).capitalize() + "."


def page(part):
    """A page: a story, then `part()` until it is full."""
    return lambda size: until(size, part, [HEAD, story()])


def of_prose(shape):
    """A page with a paragraph of `shape()`, and so on."""
    return page(lambda: "<p>%s</p>\n" % shape())


def in_one(part, tail=""):
    """A page whose last paragraph is all the rest."""
    return lambda size: until(size, part, [HEAD, story(), "<p>"]) + tail


def text(part):
    """Pasted text."""
    return lambda size: until(size, part, ["A long story\n\n", paragraph(), "\n\n"])


def repeated(piece, tail=""):
    return lambda size: HEAD + story() + piece * (size // len(piece.encode())) + tail


def quoted():
    """Quotation marks of every kind everywhere, some of them never closed."""
    marks = ["“%s”", '"%s"', "‘%s’", "'%s'", "“%s", "%s”", '"%s', "«%s»"]
    return " ".join(dice.choice(marks) % sentence(4) for _ in range(20))


def spoken():
    """Somebody new speaks in every sentence."""
    return "“%s,” said %s, a lawyer for %s Corp. %s denied that." % (sentence(9)[:-1], name(), name().split()[1], name())


def case():
    return "In %s v. %s, No. 3:20-cv-%05d, the complaint alleges that %s. %s" % (
        name().split()[1], name().split()[1], dice.randrange(10**5), words(8), sentence(6))


def denial():
    return "The lawsuit alleges that %s. %s denied the claims." % (words(6), name())


def outlet():
    return "The %s Times reported that %s, citing The %s Post." % (name().split()[1], words(8), name().split()[1])


def babble():
    """The words and signs that the rules look for, in no order and without a full stop."""
    return " ".join(dice.choice(CUES) for _ in range(40)) + " "


def carried():
    """One quotation over all paragraphs, with others inside."""
    return "“%s ‘%s’ %s. %s ‘%s’ there." % (words(6), words(3), words(4), words(5).capitalize(), words(2))


def wrapped():
    """Lines of a width, many broken at a hyphen; no paragraph ends."""
    return words(10) + dice.choice(["\n", "\n", " com-\npany "])


def archive(coding, encode):
    def make(size):
        body = encode(KINDS["paragraphs"](size * 3 // 4 if coding == "base64" else size).encode()).decode("ascii")
        head = "From: <Saved by Blink>\nSubject: A long story\nMIME-Version: 1.0\n"
        kind = 'Content-Type: multipart/related; type="text/html"; boundary="--edge"\n\n'
        part = "----edge\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: %s\n" % coding
        return head + kind + part + "Content-Location: https://news.example/a\n\n" + body + "\n----edge--\n"
    return make


def linked_data(size):
    body = until(size, lambda: paragraph().replace('"', "") + "\\n\\n")
    return (HEAD[:-len("<article><h1>A long story</h1>")] + '<script type="application/ld+json">{"@type":"NewsArticle",'
            '"headline":"A long story","articleBody":"%s"}</script><div id="root"></div>' % body)


def authors(size):
    people = until(size, lambda: '{"@type":"Person","name":"%s"},' % name())
    return HEAD + '<script type="application/ld+json">{"@type":"NewsArticle","author":[%s{}]}</script>' % people + story()


def single_file(size):
    """A page saved whole by a browser extension: fonts and pictures inside."""
    picture = base64.b64encode(dice.randbytes(60000)).decode()
    font = "<style>@font-face{src:url(data:font/woff2;base64,%s)}</style>" % picture
    return until(size, lambda: '<p>%s</p><figure><img src="data:image/webp;base64,%s"><figcaption>%s</figcaption></figure>'
                 % (paragraph(), picture, sentence(8)), [HEAD.replace("</head>", font + "</head>"), story()])


def printout(size):
    """A story as a browser prints it, 3,000 bytes of text on a sheet, with head and foot; bytes of a PDF."""
    sheets = max(1, size // 3000)
    objects = ["<</Type/Catalog/Pages 2 0 R>>",
               "<</Type/Pages/Count %d/Kids[%s]>>" % (sheets, " ".join("%d 0 R" % (4 + 2 * i) for i in range(sheets))),
               "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"]
    for i in range(sheets):
        lines = [(20, 770, "11/26/26, 9:14 AM"), (260, 770, "A long story"), (20, 14, "https://news.example/a"),
                 (560, 14, "%d/%d" % (i + 1, sheets))]
        lines += [(72, 720 - 14 * k, sentence(11) if k % 6 else "") for k in range(46)]
        drawn = "\n".join("BT /F 11 Tf %d %d Td (%s) Tj ET" % line for line in lines)
        objects += ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
                    % (5 + 2 * i), "<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn)]
    out, places = "%PDF-1.4\n", []
    chunks = [out]
    at = len(out)
    for number, one in enumerate(objects, 1):
        places.append(at)
        chunks.append("%d 0 obj\n%s\nendobj\n" % (number, one))
        at += len(chunks[-1])
    chunks.append("xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + "".join("%010d 00000 n \n" % p for p in places))
    chunks.append("trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, at))
    return "".join(chunks)


def encoded(coding, errors="replace"):
    return lambda size: KINDS["paragraphs"](size).encode(coding, errors)[:size // 2 * 2]


# What newsrooms save.
KINDS = {
    "paragraphs": of_prose(paragraph),
    "plain": text(lambda: paragraph() + "\n\n"),
    "archive": archive("quoted-printable", quopri.encodestring),
    "archive 64": archive("base64", base64.encodebytes),
    "single file": single_file,
    "anchors": of_prose(lambda: '%s <a href="https://news.example/%d">%s</a> %s'
                        % (sentence(9), dice.randrange(10**6), sentence(6), sentence(9))),
    "links": page(lambda: '<li><a href="/x">Story %d</a></li>' % dice.randrange(10**6)),
    "comments": page(lambda: '<div class="comment"><div class="author"><a href="/u">User</a></div><p>%s</p>'
                             '<a class="reply" href="#">Reply</a></div>\n' % sentence(20)),
    "table": page(lambda: "<table>%s</table>" % ("<tr>" + "<td>%s</td>" % sentence(6) * 4 + "</tr>") * 50),
    "latin": encoded("cp1252"),
    "cyrillic": lambda size: of_prose(russian)(int(size * 1.775)).encode("cp1251"),
    "utf-16": encoded("utf-16"),
    "linked data": linked_data,
    "printout": printout,
}
# One thing without end.
KINDS.update({
    "paragraph": in_one(lambda: paragraph() + " "),
    "sentence": in_one(lambda: words(50) + " "),
    "word": repeated("abcdefghij"),
    "line": lambda size: until(size, lambda: paragraph() + " "),
    "wrapped": text(wrapped),
    "lines": text(lambda: words(5) + "\n"),
    "one line": lambda size: HEAD + story() + '<script>var x="%s";</script>' % ("<b>" + "words of a script " * (size // 18)) + story(),
    "script": page(lambda: '<script>var x=["<b>%s"];</script>' % sentence(50000)),
    "data": page(lambda: '<script type="application/json">["%s"]</script>' % sentence(50000)),
    "images": page(lambda: '<img src="data:image/png;base64,%s">' % ("A" * 500000)),
    "drawings": page(lambda: "<svg>%s</svg>" % ('<path d="M 1 2 L 1 2 z"/>' * 5000)),
    "nested": repeated('<div class="x">'),
    "nested text": repeated("<div>some words of a story, and more"),
    "elements": page(lambda: '<div class="c"><b>x</b></div>' * 1000),
    "spans": repeated("<span>a word</span> "),
    "cells": page(lambda: "<table>%s</table>" % ("<tr>" + "<td>1234</td>" * 10 + "</tr>" * 500)),
    "breaks": repeated("<br>"),
    "attributes": lambda size: HEAD + "<p " + " ".join("a%d=1" % i for i in range(size // 10)) + ">" + story(),
    "unclosed": repeated("<b><p>x "),
    "unclosed a": repeated('<a href="/x"><i><p>x '),
    "quotes": page(lambda: "<blockquote><p>%s</p></blockquote>" % sentence(12)),
    "nested quotes": repeated("<blockquote>According to the filing: "),
    "titles": page(lambda: "<h1>%s</h1>" % sentence(5)),
    "foster": repeated("<table><b>words <tr>x"),
    "stray ends": repeated("</p>x</b></br>"),
    "nested tables": repeated("<table><tr><td>some words, "),
    "cut tags": lambda size: linked_data(1000).replace('"articleBody":"', '"articleBody":"' + "<a" * (size // 2)),
    "headings": page(lambda: "<h2>%s</h2>" % sentence(5)),
    "entities": of_prose(lambda: "&ldquo;%s&rdquo; said&nbsp;she&#8217;s &amp; &unknown; %s" % (words(3), "&#x201c;&amp;" * 9)),
    "remarks": page(lambda: "<!-- %s --><p>%s</p>" % (words(9), words(3))),
    "metas": lambda size: until(size, lambda: '<meta property="article:author" content="%s">' % name(), [HEAD]) + story(),
    "times": page(lambda: '<time datetime="2024-04-%02d">x</time>' % dice.randrange(1, 29)),
    "authors": authors,
})
# Words made to be looked at long.
KINDS.update({
    "quotations": of_prose(quoted),
    "quotations in one": in_one(lambda: quoted() + " "),
    "quoted text": text(lambda: quoted() + "\n\n"),
    "quoted sentence": in_one(lambda: "“%s” and %s " % (words(3), words(3))),
    "speakers": of_prose(lambda: " ".join(spoken() for _ in range(4))),
    "speakers in one": in_one(lambda: spoken() + " "),
    "speech without end": in_one(lambda: "“%s” %s said %s, " % (words(3), name(), name())),
    "cases": of_prose(case),
    "denials": of_prose(denial),
    "denials in one": in_one(lambda: denial() + " "),
    "outlets": of_prose(outlet),
    "openers": repeated("“"),
    "closers": repeated("a”"),
    "straight marks": repeated("\"a'b "),
    "points": repeated("a."),
    "commas": repeated("Ab, "),
    "names": repeated("Karl Vost "),
    "brackets": repeated("(a [b "),
    "initials": repeated("A."),
    "apostrophes": repeated("ab’"),
    "sayings": repeated("to say "),
    "quoted sayings": in_one(lambda: "“%s” and %s" % (words(2), "to say " * 12)),
    "babble": of_prose(babble),
    "babble in one": in_one(babble),
    "carried": of_prose(carried),
    "judges": of_prose(lambda: "“%s,” the judge said. %s was there." % (sentence(9)[:-1], name())),
    "digits": repeated("12/12/2024,"),
    "wide": lambda size: until(size, lambda: "".join(chr(dice.randrange(0x4E00, 0x9FA0)) for _ in range(40)) + "。"),
    "broken bytes": lambda size: HEAD.encode() + bytes(dice.choice(b"abc \xe2\x80\x9c\xff\xc3<>p") for _ in range(size)),
})


def make(kind, size):
    """The bytes of a page of a kind."""
    dice.seed(7)
    made = KINDS[kind](size)
    return made if isinstance(made, bytes) else made.encode()
