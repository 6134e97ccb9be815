#!/usr/bin/env python3
"""Nights at an invented court, with faults and kills, against the library of a single clean run.

Usage: trial.py PINCITE [--nights 30] [--seed 1] [--kills 0 --shim LIBRARY] [--waits] [--keep]

Newsrooms watch the same world: one asks once, at the end; one has calm nights; one has every fault
that is known; with --kills, more of them have the faults and are killed at random moments of their
work, as many as it takes to have so many kills. All must end with the same library, nothing lost,
doubled or half, and nothing may be told twice.
"""

import argparse
import difflib
import json
import pathlib
import random
import shutil
import sys
import tempfile
import threading
import time

import told
from kills import Killer
from library import describe, doubled, left_over
from newsroom import Newsroom
from server import Court
from weather import Weather, rough
from world import World

EXPECTED = {0, 4, 5, 6}  # a night of the trial may end so: 4 is the full disk


class Trial:
    def __init__(self, options: argparse.Namespace, work: pathlib.Path):
        self.options, self.work = options, work
        self.troubles: list[str] = []
        # Of a calm night: seconds, and calls by which it changes files or talks to others.
        self.lasted: dict[int, float] = {}
        self.calls: dict[int, int] = {}

    def expect(self, holds: bool, what: str) -> None:
        if not holds:
            self.troubles.append(what)

    def open(self, name: str, weather: Weather, calls: int = 1000) -> Newsroom:
        world = World(self.options.seed, self.options.nights)
        return Newsroom(self.options.pincite, self.work / name, Court(world, weather.faults), calls)

    def at_once(self) -> Newsroom:
        room, last = self.open("at-once", Weather()), self.options.nights - 1
        # What was replaced meanwhile somebody kept, and put into the inbox before: the older version is
        # in the library first, as everywhere.
        room.court.night = -1
        room.put_superseded()
        self.expect(room.spend(-1).returncode == 0, "the run over what was kept")
        room.court.night, room.court.reach = last, self.options.nights
        room.receive(last)
        run = room.spend(last)
        self.expect(run.returncode == 0, f"the single clean run: {run.returncode} {run.stderr}")
        return room

    def calm(self) -> Newsroom:
        room = self.open("calm", Weather())
        for night in range(self.options.nights):
            room.court.night = night
            room.receive(night)
            begun = time.monotonic()
            run = self.counted(room, night) if self.options.kills else room.spend(night)
            self.lasted[night] = time.monotonic() - begun
            self.expect(run.returncode == 0, f"calm night {night}: {run.returncode} {run.stderr}")
        self.expect(room.court.busiest == 1, f"{room.court.busiest} requests to one host at once")
        return room

    def counted(self, room: Newsroom, night: int):
        file = room.work / "calls"
        run = Killer(self.options.shim, random.Random()).count(room, night, file)
        self.calls[night] = int(file.read_text())
        return run

    def rough(self, name: str, killer: Killer | None = None, kills: int = 0) -> Newsroom:
        """`kills` is the number that is wanted from `killer` over these nights."""
        weather = rough(self.options.seed, self.options.nights, patient=killer is None or self.options.waits)
        room = self.open(name, weather, calls=60)
        nights, before = self.options.nights, killer.killed if killer else 0
        for night in range(nights):
            room.court.night = night
            room.court.world.postpone(night, room.held())
            room.court.refuse_hook = room.mail.refuse = night in weather.refused
            room.receive(night)
            if killer:
                # The last third of the nights makes up for kills that came too late.
                self.kill(room, killer, night, before + min(kills, kills * (night + 1) * 3 // (2 * nights) + 1))
            run = room.spend(night, weather.clock_off.get(night, 0), weather.disk_full.get(night, 0))
            self.check_night(room, weather, night, run)
        self.expect(run.returncode == 0, f"{name}: the last night ended with {run.returncode}: {run.stderr}")
        runs = json.loads(room.ask("list", "runs", "--format", "json"))["runs"]
        self.expect(len(runs) >= nights - 1, f"{name}: {len(runs)} run records of {nights} nights")
        return room

    def kill(self, room: Newsroom, killer: Killer, night: int, wanted: int) -> None:
        """Later and later in the night's work; when one comes too late the night is done, and the next
        nights make up for it."""
        shares = sorted(killer.rng.random() for _ in range(wanted - killer.killed))
        for share in shares:
            if not killer.try_to(room, night, self.calls[night], self.lasted[night], share):
                return

    def check_night(self, room: Newsroom, weather: Weather, night: int, run) -> None:
        where = f"{room.work.name}, night {night}"
        self.expect(run.returncode in EXPECTED, f"{where}: exit {run.returncode}: {run.stderr}")
        self.expect(run.returncode != 4 or night in weather.disk_full, f"{where}: {run.stderr}")
        self.expect("loopback-secret" not in run.stdout + run.stderr, f"{where}: the token is printed")
        if run.returncode != 4:
            for problem in told.problems(room.work / "told"):
                self.troubles.append(f"{where}: {problem}")
        if night == weather.frozen.stop - 1 and len(weather.frozen) == 5 and run.returncode != 4 and night not in weather.clock_off:
            self.expect("no new item from rss nysb" in run.stderr, f"{where}: nobody was warned of the frozen feed: {run.stderr}")

    def same(self, one: Newsroom, other: Newsroom, without: frozenset[str] = frozenset()) -> None:
        left, right = describe(one, without), describe(other, without)
        for question in left:
            if left[question] != right[question]:
                lines = difflib.unified_diff(left[question].splitlines(), right[question].splitlines(), one.work.name,
                                             other.work.name, n=12, lineterm="")
                self.troubles.append(f"pincite {question} differs:\n" + "\n".join(list(lines)[:60]))

    def whole(self, room: Newsroom) -> None:
        name = room.work.name
        self.expect(not doubled(room), f"{name}: in the library twice: {doubled(room)}")
        self.expect(not left_over(room), f"{name}: left over: {left_over(room)}")
        posted = [firing["id"] for firing in room.court.hooked]
        self.expect(len(posted) > 3 and len(posted) == len(set(posted)) or name.startswith("killed"),
                    f"{name}: the webhook got {len(posted)} documents with {len(set(posted))} ids")
        agents = {agent for _, _, agent in room.court.asked}
        self.expect(all("desk@lowmoor.example" in agent for agent in agents), f"{name}: {agents}")
        papers = [path for _, path, _ in room.court.asked if path.endswith(".pdf")]
        print(f"{name}: {len(room.court.asked)} requests, {len(papers)} of them for papers, {len(set(posted))} fired",
              flush=True)

    def killed(self) -> list[Newsroom]:
        """As many newsrooms as it takes to have all kills."""
        killer, rooms = Killer(self.options.shim, random.Random(self.options.seed)), []
        while killer.killed < self.options.kills and len(rooms) < 6:
            rooms.append(self.rough(f"killed-{len(rooms) + 1}", killer, self.options.kills - killer.killed))
        self.expect(killer.killed == self.options.kills, f"{killer.killed} kills only: means little")
        if self.options.kills:
            print(killer.table(), flush=True)
        return rooms

    def run(self) -> None:
        clean, calm = self.at_once(), self.calm()
        killed: list[Newsroom] = []
        beside = threading.Thread(target=lambda: killed.extend(self.killed()))  # both wait most of the time
        beside.start()
        rooms = [clean, calm, self.rough("rough")]
        beside.join()
        rooms += killed
        for room in rooms:
            self.whole(room)
        self.expect(any(firing["what"] == "readable" for firing in calm.court.hooked), "nothing became readable")
        for room in rooms[1:]:
            self.same(clean, room, frozenset({"source", "versions"}))
        for room in rooms[2:]:
            self.same(calm, room, frozenset({"source"}))
            self.expect(told.fired(room.court.hooked) == told.fired(calm.court.hooked),
                        f"{room.work.name} and calm fired differently: "
                        f"{sorted(told.fired(room.court.hooked) ^ told.fired(calm.court.hooked))}")
            self.expect({told.in_mail(room.mail.messages)} == {told.in_mail(calm.mail.messages)},
                        f"{room.work.name}: mail tells of other things than in calm nights")
        for room in rooms:
            room.close()
            room.court.close()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("pincite")
    parser.add_argument("--nights", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--shim", default="", help="kill_at.so, for --kills")
    parser.add_argument("--waits", action="store_true", help="killed runs meet faults too that a run only waits for")
    parser.add_argument("--keep", action="store_true", help="leave the newsrooms for a look")
    options = parser.parse_args()
    options.pincite = str(pathlib.Path(options.pincite).resolve())
    work = pathlib.Path(tempfile.mkdtemp(prefix="nights-"))
    trial = Trial(options, work)
    try:
        trial.run()
    finally:
        if options.keep:
            print(f"kept in {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)
    for trouble in trial.troubles:
        print(f"FAILED: {trouble}")
    print(f"{options.nights} nights, seed {options.seed}, {options.kills} kills: "
          f"{'every library is that of a single clean run' if not trial.troubles else 'NOT the same'}")
    return 1 if trial.troubles else 0


if __name__ == "__main__":
    sys.exit(main())
