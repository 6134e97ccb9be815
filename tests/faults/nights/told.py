"""What a run tells people and machines: whether it is well formed, and what it says."""

import datetime
import email.message
import json
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def problems(folder: pathlib.Path) -> list[str]:
    """Faults of everything that was written into `folder`."""
    found = [f"{name} is missing" for name in ("run.txt", "run.html", "run.json", "alerts.atom", "pincite.prom", "pincite.log")
             if not (folder / name).exists()]
    if found:
        return found
    found += atom_problems((folder / "alerts.atom").read_bytes())
    found += metrics_problems((folder / "pincite.prom").read_text())
    for line in (folder / "pincite.log").read_text().splitlines():
        if not {"time", "level", "event", "run", "message"} <= set(json.loads(line)):
            found.append(f"log: {line}")
    if json.loads((folder / "run.json").read_text())["schema"] != "pincite.run/1":
        found.append("run.json has another schema")
    if re.search(r"(src|href)=\"?(https?:)?//", (folder / "run.html").read_text()):
        found.append("run.html loads something from outside")
    return found


def atom_problems(data: bytes) -> list[str]:
    """What RFC 4287 demands: by a schema where xmllint is installed, and what no schema can say: ids that
    differ, an author somewhere."""
    xmllint = shutil.which("xmllint")
    if xmllint:
        schema = pathlib.Path(__file__).parent / "atom.rng"
        checked = subprocess.run([xmllint, "--noout", "--nonet", "--relaxng", str(schema), "-"], input=data, capture_output=True,
                                 check=False)
        if checked.returncode != 0:
            return [f"atom: {checked.stderr.decode()}"]
    feed = ElementTree.fromstring(data)
    found = [] if feed.tag == f"{ATOM}feed" else [f"atom: the root is {feed.tag}"]
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            if len(element.findall(f"{ATOM}{name}")) != 1:
                found.append(f"atom: {element.tag} has not one {name}")
        try:
            datetime.datetime.strptime(element.findtext(f"{ATOM}updated", ""), "%Y-%m-%dT%H:%M:%SZ")
        except ValueError as error:
            found.append(f"atom: {error}")
        if not re.match(r"[a-z][a-z0-9+.-]*:", element.findtext(f"{ATOM}id", "")):
            found.append("atom: an id is no IRI")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(ids) != len(set(ids)):
        found.append("atom: an id stands twice")
    if feed.find(f"{ATOM}author") is None and any(entry.find(f"{ATOM}author") is None for entry in entries):
        found.append("atom: an entry has no author")
    for entry in entries:
        if entry.find(f"{ATOM}content") is None and not any(
                link.get("rel", "alternate") == "alternate" for link in entry.findall(f"{ATOM}link")):
            found.append("atom: an entry has neither content nor alternate link")
    return found


def metrics_problems(text: str) -> list[str]:
    """By Prometheus' own checker where it is installed, else by form."""
    promtool = shutil.which("promtool")
    if promtool:
        checked = subprocess.run([promtool, "check", "metrics"], input=text, capture_output=True, text=True, check=False)
        return [] if checked.returncode == 0 and not checked.stderr else [f"promtool: {checked.stdout}{checked.stderr}"]
    form = re.compile(r'(# (HELP|TYPE) \w+ .+|\w+(\{\w+="([^"\\]|\\.)*"(,\w+="([^"\\]|\\.)*")*\})? -?[0-9.e+]+)')
    return [f"metrics: {line}" for line in text.splitlines() if not form.fullmatch(line)]


def fired(hooked: list[dict]) -> set[str]:
    """What fired, by alert and what it is about, whatever numbers the library gave. An entry without a
    paper is news only where the paper came later, and words become readable only where the redacted
    letter came first: these depend on the weather."""
    return {_about(firing) for firing in hooked if firing["what"] in ("filing", "story")}


def _about(firing: dict) -> str:
    filing, article = firing.get("filing"), firing.get("article")
    told = (article or {}).get("url") or (article or {}).get("title") or ""
    return " ".join([firing["alert"], firing["what"], (filing or {}).get("sha256", "")[:16],
                     told.rsplit("/", 1)[-1]])


def in_mail(messages: list[email.message.EmailMessage]) -> frozenset[str]:
    """Filings that the messages tell of; every message must be readable and go to the desk."""
    lines: set[str] = set()
    for message in messages:
        assert message["To"] == "desk@lowmoor.example" and message["Message-ID"] and message["Date"], message.as_string()
        lines |= set(re.findall(r"new filing: (.*?, ECF No\. [0-9-]+)", message.get_content()))
    return frozenset(lines)
