"""What happens at the invented courts and outlets, night by night. The same seed gives the same world."""

import datetime
import random
from dataclasses import dataclass, field

from papers import pdf, sentence, sentences, sha256, story

FIRST_DAY = datetime.date(2026, 3, 2)  # daylight saving begins within the first week


@dataclass(frozen=True)
class Docket:
    court: str
    number: str
    name: str
    case_id: str
    api_id: str = ""  # number at the test CourtListener


@dataclass
class Paper:
    attachment: str  # "" is the main document
    document_id: str
    title: str
    versions: list[tuple[int, bytes]]  # night from which the server has these bytes

    def at(self, night: int) -> bytes | None:
        held = [data for since, data in self.versions if since <= night]
        return held[-1] if held else None


@dataclass
class Entry:
    docket: Docket
    number: str  # "" for a minute entry
    sequence: str
    night: int
    text: str
    events: list[str]
    papers: list[Paper] = field(default_factory=list)
    sealed: bool = False

    def modified(self, night: int) -> int:
        """The night of the last change that can be seen then."""
        changes = [since for paper in self.papers for since, _ in paper.versions if since <= night]
        return max([self.night, *changes])


@dataclass
class Story:
    name: str
    title: str
    texts: list[tuple[int, list[str]]]  # night, paragraphs

    def at(self, night: int) -> list[str] | None:
        told = [text for since, text in self.texts if since <= night]
        return told[-1] if told else None


def day_of(night: int) -> datetime.date:
    return FIRST_DAY + datetime.timedelta(days=night)


# One docket for each way in; the first is told of by a feed and by CourtListener at once.
SHARED = Docket("cand", "3:25-cv-04101-RMV", "Alder v. Pagelark, Inc.", "441901", "70010001")
FEED_ONLY = Docket("cand", "5:25-cv-02207-LBT", "Sparrow et al v. Tern Holdings LLC", "442207")
API_ONLY = Docket("nysd", "1:24-cv-00815", "Quince v. Medlar & Sons", "600815", "70010002")
ARCHIVED = Docket("cacd", "2:23-cv-07718", "Rowan v. City of Lowmoor", "887718")
HOOKED = Docket("txwd", "6:25-cv-00033", "Hazel v. Brackwater Ferry Co.", "110033", "70010003")
INBOX = Docket("nysd", "1:25-cv-03141", "Teasel v. Oakhurst Press", "613141")
BANKRUPT = Docket("nysb", "26-10007", "Glenhollow Granaries, Inc.", "310007")
APPEAL = Docket("ca9", "25-1188", "Alder v. Pagelark, Inc.", "")
DOCKETS = (SHARED, FEED_ONLY, API_ONLY, ARCHIVED, HOOKED, INBOX, BANKRUPT, APPEAL)
WITHOUT_PAPERS = (BANKRUPT, APPEAL)
EVENTS = ("Order", "Motion to Compel", "Reply to Response to Motion", "Declaration", "Notice (Other)", "Stipulation",
          "Letter", "Administrative Motion to File Under Seal", "Set/Reset Deadlines", "Response to Motion")


class World:
    """`nights` nights; every docket gets zero to two entries a night, some stories quote them."""

    def __init__(self, seed: int, nights: int):
        self.rng = random.Random(seed)
        self.nights = nights
        self.entries: list[Entry] = []
        self.stories: list[Story] = []
        self.said: list[tuple[int, str]] = []  # night, sentence of a paper that can be quoted
        self._ids = 127_000_000_000 + seed * 1000
        for night in range(nights):
            for docket in DOCKETS:
                self._file(docket, night)
        self._unseal()
        for night in range(nights):
            self._report(night)

    def of(self, docket: Docket, night: int) -> list[Entry]:
        return [entry for entry in self.entries if entry.docket is docket and entry.night <= night]

    def superseded(self) -> list[tuple[Entry, Paper, bytes]]:
        """Bytes that were replaced later: who asks once, at the end, gets them no more."""
        return [(entry, paper, data) for entry in self.entries for paper in entry.papers
                for _, data in paper.versions[:-1]]

    def postpone(self, night: int, held: set[str]) -> None:
        """Nobody replaces a paper before the newsroom has it (`held`: SHA-256 of what it has): else what is
        lost would be the weather's fault."""
        for paper in (paper for entry in self.entries for paper in entry.papers):
            for index in range(1, len(paper.versions)):
                since, data = paper.versions[index]
                if since == night and sha256(paper.versions[index - 1][1]) not in held:
                    paper.versions[index] = (night + 1, data)

    def _id(self) -> str:
        self._ids += self.rng.randint(1, 9)
        return str(self._ids)

    def _file(self, docket: Docket, night: int) -> None:
        for _ in range(self.rng.choice((0, 0, 1, 1, 2))):
            count = len(self.of(docket, night))
            minute = self.rng.random() < 0.15 and docket not in (ARCHIVED, INBOX, APPEAL)
            numbered = sum(1 for entry in self.of(docket, night) if entry.number)
            events = sorted(self.rng.sample(EVENTS, 2 if self.rng.random() < 0.15 else 1))
            text = (f"{events[0].upper()} by {docket.name.split(' v. ')[0]}. {sentence(self.rng)} "
                    f"(Entered: {day_of(night):%m/%d/%Y})")
            entry = Entry(docket, "" if minute else str(numbered + 1), str(10 + 3 * count), night, text, events)
            if not minute:
                self._attach(entry)
            self.entries.append(entry)

    def _attach(self, entry: Entry) -> None:
        if entry.docket in WITHOUT_PAPERS:
            entry.papers = [Paper("", self._id(), entry.events[0], [])]
            return
        entry.sealed = entry.docket is API_ONLY and self.rng.random() < 0.1
        for index in range(self.rng.choice((1, 1, 1, 2, 3))):
            title = entry.events[0] if index == 0 else f"Exhibit {index}"
            body = sentences(self.rng, 9)
            paper = Paper(str(index) if index else "", self._id(), title, [])
            entry.papers.append(paper)
            if entry.sealed:
                continue
            late = self.rng.randint(1, 3) if entry.docket is FEED_ONLY and self.rng.random() < 0.3 else 0
            paper.versions.append((entry.night + late, self._pdf(entry, paper, body)))
            self.said += [(entry.night, text) for text in body[:2]]
            if entry.docket in (SHARED, API_ONLY, ARCHIVED) and self.rng.random() < 0.1:
                corrected = body[:-1] + sentences(self.rng, 1)
                paper.versions.append((entry.night + self.rng.randint(2, 5), self._pdf(entry, paper, corrected)))

    @staticmethod
    def _pdf(entry: Entry, paper: Paper, body: list[str], hidden: frozenset[int] = frozenset()) -> bytes:
        ecf = entry.number + (f"-{paper.attachment}" if paper.attachment else "")
        return pdf(f"No. {entry.docket.number}   Document {ecf}   {paper.title}", body, hidden)

    def _unseal(self) -> None:
        """A letter with black boxes, and nights later the same without; a story quotes what was hidden."""
        for start in range(1, self.nights - 3, 9):
            body = sentences(self.rng, 14)
            for night, hidden, title in ((start, frozenset((4, 5)), "Letter (redacted)"),
                                         (start + 2, frozenset(), "Letter (unredacted)")):
                number = str(900 + start * 10 + (not hidden))
                entry = Entry(SHARED, number, str(90_000 + int(number)), night,
                              f"{title} re discovery. (Entered: {day_of(night):%m/%d/%Y})", ["Letter"])
                entry.papers = [Paper("", self._id(), title, [])]
                entry.papers[0].versions.append((night, pdf(f"No. {SHARED.number}   {body[0][:40]}", body, hidden)))
                self.entries.append(entry)
            self.stories.append(Story(f"leak-{start}", f"What the black boxes of letter {start} hid", [
                (start + 1, [f"The letter in the case against Pagelark was redacted. It says, the court filing shows: "
                             f"“{body[4][:-1]},” according to the document."])]))

    def _report(self, night: int) -> None:
        if self.rng.random() < 0.5:
            return
        # A third of the stories quote what is filed only later: new filings meet old stories.
        known = [text for when, text in self.said if night - 6 <= when <= night + 3]
        if not known:
            return
        quoted = self.rng.sample(known, min(2, len(known)))
        told = [f"A document filed in court last week says that “{text[:-1]},” and more." for text in quoted]
        texts = [(night, [sentence(self.rng), told[0], sentence(self.rng)])]
        if self.rng.random() < 0.4:
            texts.append((night + 2, texts[0][1] + [told[-1]]))
        self.stories.append(Story(f"story-{night}", f"Filing of the week {night}: {sentence(self.rng)[:50]}", texts))


def story_page(item: Story, night: int) -> bytes | None:
    text = item.at(night)
    if text is None:
        return None
    return story(f"https://ledger.example/{item.name}.html", item.title, day_of(item.texts[0][0]).isoformat(), text)

