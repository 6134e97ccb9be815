#!/usr/bin/env python3
"""What a night costs: 100 feeds on loopback, libraries of several sizes, nothing new and something new.

Usage: quiet_night.py PINCITE SEARCH_BENCH FOLDER [PAGES[:STORIES]…]

Prints, for every size of library, seconds of wall clock and CPU and the peak memory of a night with
nothing new and of nights with new papers and a new story. Unless said otherwise the library holds a
story for every 1,000 pages, at least 50. What was built in FOLDER before is used again. The goal:
seconds, growing with what is new.
"""

import datetime
import http.server
import os
import pathlib
import subprocess
import sys
import threading
import time

sys.path.append(str(pathlib.Path(__file__).parent.parent / "faults" / "nights"))
from papers import pdf, story  # noqa: E402
import random  # noqa: E402

FEEDS, ENTRIES = 100, 60
WORDS = [word for word in pathlib.Path("/usr/share/dict/words").read_text().split() if word.isascii() and word.isalpha() and word.islower()]
random.Random(1).shuffle(WORDS)
SMALL = 5000  # pages: read from PDFs; larger libraries are made directly


class Feed(http.server.BaseHTTPRequestHandler):
    """Every address of 127.0.0.0/8 is a court of its own; `extra` adds new entries to one of them."""
    extra = 0

    def do_GET(self) -> None:
        host = int(self.server.server_address[0].rsplit(".", 1)[1])
        count = ENTRIES + (Feed.extra if host == 2 else 0)
        items = "".join(
            f"<item><title>3:26-cv-{host:05} Alder v. Larch {number // 9}</title>"
            f"<pubDate>Mon, 02 Mar 2026 {10 + number % 10}:{number % 60:02}:00 GMT</pubDate>"
            f"<link>https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?{host}</link>"
            f"<guid>https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?{host}&amp;{number}</guid>"
            f"<description>[Order] (&lt;a href=\"https://ecf.cand.uscourts.gov/doc1/0351{host:03}{number:05}"
            f"?caseid={host}&amp;de_seq_num={number}\" &gt;{number}&lt;/a&gt;)</description></item>"
            for number in range(1, count + 1))
        body = (f'<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>c</title>'
                f"<link>https://ecf.cand.uscourts.gov</link>"
                f"<lastBuildDate>{datetime.datetime.now()}</lastBuildDate>{items}</channel></rss>").encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def serve() -> list[http.server.HTTPServer]:
    servers = [http.server.HTTPServer((f"127.0.0.{host}", 0), Feed) for host in range(2, FEEDS + 2)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    return servers


def measure(command: list[str], environment: dict[str, str]) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds, peak MB (of the program, workers aside)."""
    begun = time.monotonic()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, env=environment, stdout=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{command}: {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def sentences(rng: random.Random, count: int) -> list[str]:
    """Of words that are as many and as unevenly common as those of real papers."""
    return [" ".join(WORDS[int(len(WORDS) ** rng.random()) - 1] for _ in range(14)).capitalize() + "."
            for _ in range(count)]


def make_papers(folder: pathlib.Path, count: int, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    for number in range(count):
        (folder / f"{seed}-{number}.pdf").write_bytes(pdf(f"Paper {seed} {number}", sentences(rng, 9)))


def make_stories(folder: pathlib.Path, count: int, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    for number in range(count):
        said = sentences(rng, 6)
        text = [said[0], f"The lawsuit says that “{said[1][:-1]},” and also “{said[2][:-1]}.”", said[3],
                f"“{said[4][:-1]},” the company's lawyers wrote in a court filing.", said[5]]
        name = f"{seed}-{number}"
        (folder / f"{name}.html").write_bytes(
            story(f"https://ledger.example/{name}.html", f"Story {name}", "2026-03-02", text))


def main() -> None:
    pincite, builder, folder = sys.argv[1:4]
    sizes = sys.argv[4:] or ["500", "100000"]
    servers = serve()
    print("| pages, stories held | new | wall s | CPU s | peak MB |\n| ---: | ---: | ---: | ---: | ---: |")
    for asked in sizes:
        size = int(asked.split(":")[0])
        held = int(asked.split(":")[1]) if ":" in asked else max(50, size // 1000)
        work = pathlib.Path(folder) / f"pages-{size}-stories-{held}"
        if not (work / "library").exists():
            work.mkdir(parents=True, exist_ok=True)
            if size < SMALL:
                make_papers(work / "papers", size, size)
                subprocess.run([pincite, "--quiet", "--library", work / "library", "add", work / "papers"], check=True)
            else:
                subprocess.run([builder, "alone", work, str(size)], check=True, stdout=subprocess.DEVNULL)
        inbox, stories = work / "inbox", work / "stories"
        inbox.mkdir(exist_ok=True)
        stories.mkdir(exist_ok=True)
        if not any(stories.iterdir()):
            make_stories(stories, held, size + 1)
        feeds = "".join(f'[rss "c{number}"]\ncourt = cand\nurl = http://{server.server_address[0]}:'
                        f"{server.server_port}/rss\nallow-private = yes\n" for number, server in enumerate(servers))
        config = work / "nightly.conf"
        config.write_text(f'{feeds}[folder "inbox"]\npath = {inbox}\n[stories "clippings"]\npath = {stories}\n[metrics]\nfile = {work}/metrics.prom\n')
        environment = dict(os.environ, PINCITE_LIBRARY=str(work / "library"))
        night = [pincite, "nightly", "--quiet", "--config", str(config)]
        measure(night, environment)  # the first ones take in the feeds' entries and the stories
        make_papers(inbox, 1, size + 2)
        measure(night, environment)  # and put the stories on the shelf
        for new, told in ((0, 0), (1, 0), (10, 0), (100, 0), (0, 1), (0, 0)):
            make_papers(inbox, new, random.randrange(10**9))
            make_stories(stories, told, random.randrange(10**9))
            Feed.extra += new
            wall, cpu, peak = measure(night, environment)
            print(f"| {size:,}, {held:,} | {new} papers and entries, {told} stories | {wall:.2f} | {cpu:.2f} | {peak:.0f} |", flush=True)


if __name__ == "__main__":
    main()
