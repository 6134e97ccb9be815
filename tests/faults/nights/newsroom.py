"""A newsroom's library, configuration and watched folders, and its nights with the real binary."""

import datetime
import json
import os
import pathlib
import subprocess

import formats
from mail_server import Mailbox
from server import Court
from world import API_ONLY, ARCHIVED, HOOKED, INBOX, SHARED, FEED_ONLY, Entry, Paper, day_of, story_page

ALERTS = (("pagelark", "--docket", "cand/3:25-cv-04101"), ("granaries", "--docket", "nysb/26-10007"),
          ("harbor", "harbor"), ("letters", '"in the case" OR letter'))

CONFIG = """
[nightly]
contact = desk@lowmoor.example
pause = 0
timeout = 1
attempts = 5
[folder "inbox"]
path = {work}/inbox
[rss "cand"]
court = cand
url = {base}/court/cand/rss
docket = 3:25-cv-04101
docket = 5:25-cv-02207
documents = recap
archive = {base}/download/
allow-private = yes
[rss "nysb"]
court = nysb
url = {base}/court/nysb/rss
allow-private = yes
stale-after-days = 3
[rss "ca9"]
court = ca9
url = {base}/court/ca9/rss
allow-private = yes
[courtlistener "main"]
docket = 70010001
docket = 70010002
token-env = COURT_TOKEN
api = {base}/api/
storage = {storage}/storage/
calls-per-minute = 60000
calls-per-hour = {calls}
calls-per-day = 2000
allow-private = yes
[archive "rowan"]
item = gov.uscourts.cacd.887718
url = {base}/download/
allow-private = yes
[webhook "hazel"]
path = {work}/hooks
storage = {storage}/storage/
allow-private = yes
[stories "clippings"]
path = {work}/stories
[outlet "ledger"]
url = {base}/outlet/feed.xml
enabled = yes
allow-private = yes
[summary]
text = {work}/told/run.txt
html = {work}/told/run.html
json = {work}/told/run.json
[feed]
file = {work}/told/alerts.atom
[mail]
from = pincite@lowmoor.example
to = desk@lowmoor.example
server = smtp://127.0.0.1:{mail}
encrypted = no
[post]
url = {base}/hook
allow-private = yes
[metrics]
file = {work}/told/pincite.prom
[log]
file = {work}/told/pincite.log
format = json
"""


class Newsroom:
    """Everything of it lies below `work`. `ahead` are the days that its clock is wrong."""

    def __init__(self, pincite: str, work: pathlib.Path, court: Court, calls: int = 1000):
        self.pincite, self.work, self.court, self.mail = pincite, work, court, Mailbox()
        self.library = work / "library"
        for folder in ("inbox", "hooks", "stories", "told"):
            (work / folder).mkdir(parents=True)
        self.config = work / "nightly.conf"
        self.config.write_text(CONFIG.format(work=work, base=court.base, storage=court.storage, mail=self.mail.port, calls=calls))
        self.environment = dict(os.environ, COURT_TOKEN="loopback-secret", PINCITE_LIBRARY=str(self.library),
                                TZ="UTC", NO_COLOR="1")
        for alert in ALERTS:
            self.ask("alert", "add", *alert)

    def close(self) -> None:
        self.mail.close()

    def ask(self, *arguments: str) -> str:
        done = subprocess.run([self.pincite, *arguments], env=self.environment, capture_output=True, text=True,
                              timeout=300, check=False)
        if done.returncode not in (0, 1):
            raise AssertionError(f"pincite {' '.join(arguments)}: {done.returncode} {done.stderr}")
        return done.stdout

    def held(self) -> set[str]:
        """SHA-256 of every paper in the library."""
        return {path.stem for path in (self.library / "files").rglob("*.pdf")}

    def receive(self, night: int) -> None:
        """What comes by hand: papers in the inbox, saved alerts, clippings."""
        for entry in self.court.world.of(INBOX, night):
            for paper in entry.papers:
                self.put_in_inbox(entry, paper, paper.at(night))
        for entry in self.court.world.of(HOOKED, night):
            put(self.work / "hooks" / f"{entry.sequence}.json", formats.webhook(entry))
        for item in self.court.world.stories:
            page = story_page(item, night) if item.name.startswith("leak") else None
            if page:
                put(self.work / "stories" / f"{item.name}.html", page)

    def put_in_inbox(self, entry: Entry, paper: Paper, data: bytes | None, folder: str = "") -> None:
        if data is None:
            return
        name = formats.recap_name(entry.docket, entry.number, paper.attachment).split("/")[1][:-4]
        facts = {"court": entry.docket.court, "docket_number": entry.docket.number, "case_name": entry.docket.name,
                 "ecf": entry.number + (f"-{paper.attachment}" if paper.attachment else ""), "title": paper.title,
                 "filed": day_of(entry.night).isoformat()}
        put(self.work / "inbox" / folder / f"{name}.json", json.dumps(facts).encode())
        put(self.work / "inbox" / folder / f"{name}.pdf", data)

    def put_superseded(self) -> None:
        """What a run that asks once, at the end, cannot get any more."""
        for entry, paper, data in self.court.world.superseded():
            if entry.docket in (SHARED, FEED_ONLY, API_ONLY, ARCHIVED):
                self.put_in_inbox(entry, paper, data, "superseded")

    def command(self) -> list[str]:
        return [self.pincite, "nightly", "--config", str(self.config)]

    def clock(self, night: int, ahead: int = 0) -> dict[str, str]:
        day = day_of(night + 1 + ahead) if ahead else day_of(night + 1)
        moment = datetime.datetime.combine(day, datetime.time(6, 15))
        return dict(self.environment, PINCITE_NOW=f"{moment.isoformat()}Z")

    def spend(self, night: int, ahead: int = 0, blocks: int = 0) -> subprocess.CompletedProcess:
        """One night; `blocks` limits how far a file may grow (kB), as a full disk does."""
        command = self.command()
        if blocks:
            command = ["bash", "-c", f'ulimit -f {blocks}; exec "$@"', "night", *command]
        return subprocess.run(command, env=self.clock(night, ahead), capture_output=True, text=True, timeout=300,
                              check=False)


def put(file: pathlib.Path, data: bytes) -> None:
    """Writes only what is new: a folder's files keep their time of change."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_bytes() != data:
        file.write_bytes(data)
