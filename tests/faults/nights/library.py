"""What a library says of itself, free of what depends on the order of arrival."""

import json
import re

from newsroom import Newsroom

QUERIES = ("harbor", '"the case" OR letter', "granary NOT ferry", '"every ledger before the"', "is:quoted harbor",
           "docket:cand/3:25-cv-04101", "kind:order")
ORDERED_BY_ARRIVAL = {"id", "path", "score"}


def _names(room: Newsroom) -> dict[str, str]:
    """Library ids to what they stand for."""
    filings = json.loads(room.ask("list", "filings", "--format", "json"))["filings"]
    articles = json.loads(room.ask("list", "articles", "--format", "json"))["articles"]
    return ({filing["id"]: filing["sha256"][:16] for filing in filings} |
            {article["id"]: _anywhere(room, article.get("url") or article["source"]) for article in articles})


def _anywhere(room: Newsroom, text: str) -> str:
    return text.replace(str(room.work), "$WORK").replace(room.court.base, "$BASE").replace(room.court.storage, "$STORAGE")


def _neutral(room: Newsroom, names: dict[str, str], value: object, dropped: set[str]) -> object:
    if isinstance(value, dict):
        return {name: _neutral(room, names, one, dropped) for name, one in value.items() if name not in dropped}
    if isinstance(value, list):
        return sorted((_neutral(room, names, one, dropped) for one in value),
                      key=lambda one: json.dumps(one, sort_keys=True))
    if isinstance(value, str):
        return re.sub(r"\b[fa]\d+\b", lambda found: names.get(found[0], found[0]), _anywhere(room, value))
    return value


def describe(room: Newsroom, without: frozenset[str] = frozenset()) -> dict[str, str]:
    """By question: the answer as JSON, lists sorted, members in `without` left out."""
    names = _names(room)
    asked = {f"list {what}": ("list", what) for what in ("filings", "dockets", "articles")}
    asked |= {"status": ("status",), "report": ("report",)}
    asked |= {f"search {query}": ("search", query, "--limit", "2000", "--sort", "date") for query in QUERIES}
    answers = {}
    for question, arguments in asked.items():
        text = room.ask(*arguments, "--format", "json")
        value = _neutral(room, names, json.loads(text) if text else {}, ORDERED_BY_ARRIVAL | without)
        answers[question] = json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False)
    return answers


def doubled(room: Newsroom) -> list[str]:
    """Papers or stories that are in the library twice."""
    filings = json.loads(room.ask("list", "filings", "--format", "json"))["filings"]
    articles = json.loads(room.ask("list", "articles", "--format", "json"))["articles"]
    seen = [filing["sha256"] for filing in filings] + [article.get("url") or article["source"] for article in articles]
    return sorted({one for one in seen if seen.count(one) > 1})


def left_over(room: Newsroom) -> list[str]:
    """Files of the nightly run that nobody will ask for again, and halves of files."""
    halves = [str(path) for path in room.library.rglob("*") if ".tmp" in path.name or ".partial" in path.name]
    inbox = room.library / "nightly" / "inbox"
    return halves + [str(path) for path in inbox.glob("*") if inbox.exists()]
