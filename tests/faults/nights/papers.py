"""Papers and stories of an invented court: text that nobody wrote, as PDF and HTML."""

import hashlib
import html
import random

ADJECTIVES = ("amber brittle candid distant earnest faded gentle hollow idle jagged keen lofty mellow narrow "
              "opaque placid quiet rugged silent tepid uneven vivid weary yielding zealous").split()
NOUNS = ("anchor bakery cabinet dispatch engine ferry granary harbor invoice jetty kiln ledger meadow notary "
         "orchard parcel quarry railing sextant turbine umbrella valley warehouse yardstick zeppelin").split()
VERBS = ("audited balanced carried delayed examined forwarded guarded hoisted inspected joined kept loaded "
         "measured noticed ordered painted questioned repaired shipped traced unpacked valued weighed").split()
PLACES = ("Alderton Brackwater Cinderford Dunmere Eastlow Farrowgate Glenhollow Harrowby Inkwell Juniper "
          "Kestrel Lowmoor Marshend Northway Oakhurst Pinfold Quillfort Ravensea").split()


def sentence(rng: random.Random) -> str:
    """One of some billions, long enough to be found by its words."""
    return (f"The {rng.choice(ADJECTIVES)} {rng.choice(NOUNS)} of {rng.choice(PLACES)} "
            f"{rng.choice(VERBS)} every {rng.choice(NOUNS)} before the {rng.choice(ADJECTIVES)} "
            f"{rng.choice(NOUNS)} {rng.choice(VERBS)} the {rng.choice(NOUNS)} near {rng.choice(PLACES)}.")


def sentences(rng: random.Random, count: int) -> list[str]:
    return [sentence(rng) for _ in range(count)]


def _wrapped(text: str, width: int = 80) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
    return lines + [line]


def pdf(heading: str, body: list[str], hidden: frozenset[int] = frozenset()) -> bytes:
    """One page; a black box stands where a sentence of `hidden` stood (a proper redaction)."""
    drawn, y = [f"BT /F1 13 Tf 72 736 Td ({heading}) Tj ET"], 708
    for index, text in enumerate(body):
        for line in _wrapped(text):
            if index in hidden:
                drawn.append(f"0 g 72 {y - 3} {len(line) * 5} 13 re f")
            else:
                drawn.append(f"BT /F1 11 Tf 72 {y} Td ({line}) Tj ET")
            y -= 18
    content = "\n".join(drawn).encode("ascii")
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)]
    out, offsets = b"%PDF-1.4\n", []
    for number, body_bytes in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body_bytes)
    xref = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in offsets)
    return out + b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF\n" % xref


def story(url: str, title: str, day: str, paragraphs: list[str]) -> bytes:
    """A news page with the usual furniture."""
    text = "\n".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} - The Lowmoor Ledger</title>
<link rel="canonical" href="{url}"><meta property="og:site_name" content="The Lowmoor Ledger">
<meta property="og:title" content="{html.escape(title)}">
<meta property="article:published_time" content="{day}T09:00:00Z"></head>
<body><nav><a href="/">Home</a><a href="/courts">Courts</a></nav>
<article><h1>{html.escape(title)}</h1>
{text}
</article><footer>All rights reserved.</footer></body></html>
""".encode()


def sha1(data: bytes) -> str:
    return hashlib.sha1(data).hexdigest()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
