#!/usr/bin/env python3
"""Nights at an invented court, with faults and kills, against the library of a single clean run.

Usage: trial.py PINCITE [--nights 30] [--seed 1] [--kills 0] [--keep]

Four newsrooms watch the same world: one asks once, at the end; one has calm nights; one has every
fault that is known; with --kills, one more has the faults and is killed at random moments. All must
end with the same library, nothing lost, doubled or half, and nothing may be told twice.
"""

import argparse
import difflib
import json
import pathlib
import random
import shutil
import sys
import tempfile
import time

import told
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
        self.lasted: dict[int, float] = {}  # seconds of an undisturbed night

    def expect(self, holds: bool, what: str) -> None:
        if not holds:
            self.troubles.append(what)

    def open(self, name: str, weather: Weather, calls: int = 1000) -> Newsroom:
        world = World(self.options.seed, self.options.nights)
        return Newsroom(self.options.pincite, self.work / name, Court(world, weather.faults), calls)

    def at_once(self) -> Newsroom:
        room, last = self.open("at-once", Weather()), self.options.nights - 1
        room.court.night, room.court.reach = last, self.options.nights
        room.put_superseded()
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
            run = room.spend(night)
            self.lasted[night] = time.monotonic() - begun
            self.expect(run.returncode == 0, f"calm night {night}: {run.returncode} {run.stderr}")
        self.expect(room.court.busiest == 1, f"{room.court.busiest} requests to one host at once")
        return room

    def rough(self, name: str, kills: int = 0) -> Newsroom:
        weather = rough(self.options.seed, self.options.nights)
        room = self.open(name, weather, calls=60)
        rng = random.Random(self.options.seed + kills)
        killed, last = 0, self.options.nights - 1
        for night in range(self.options.nights):
            room.court.night = night
            room.court.refuse_hook = room.mail.refuse = night in weather.refused
            room.receive(night)
            while killed < kills * (night + 1) // self.options.nights:
                killed += room.kill_within(night, 1.2 * self.lasted[night], rng)
            run = room.spend(night, weather.clock_off.get(night, 0), weather.disk_full.get(night, 0))
            self.check_night(room, weather, night, run)
        self.expect(run.returncode == 0, f"{name}: the last night ended with {run.returncode}: {run.stderr}")
        runs = json.loads(room.ask("list", "runs", "--format", "json"))["runs"]
        self.expect(len(runs) >= last, f"{name}: {len(runs)} run records of {last + 1} nights")
        if kills:
            print(f"{name}: {killed} kills, {sum(1 for one in runs if not one['ended'])} runs left unfinished", flush=True)
        return room

    def check_night(self, room: Newsroom, weather: Weather, night: int, run) -> None:
        where = f"{room.work.name}, night {night}"
        self.expect(run.returncode in EXPECTED, f"{where}: exit {run.returncode}: {run.stderr}")
        self.expect(run.returncode != 4 or night in weather.disk_full, f"{where}: {run.stderr}")
        self.expect("loopback-secret" not in run.stdout + run.stderr, f"{where}: the token is printed")
        if run.returncode != 4:
            for problem in told.problems(room.work / "told"):
                self.troubles.append(f"{where}: {problem}")
        if night == weather.frozen.stop - 1 and len(weather.frozen) == 5 and run.returncode != 4:
            self.expect("no new item from rss nysb" in run.stderr or not weather.frozen,
                        f"{where}: nobody was warned of the frozen feed: {run.stderr}")

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
        self.expect(len(posted) > 3 and len(posted) == len(set(posted)) or "killed" in name,
                    f"{name}: the webhook got {len(posted)} documents with {len(set(posted))} ids")
        agents = {agent for _, _, agent in room.court.asked}
        self.expect(all("desk@lowmoor.example" in agent for agent in agents), f"{name}: {agents}")
        papers = [path for _, path, _ in room.court.asked if path.endswith(".pdf")]
        print(f"{name}: {len(room.court.asked)} requests, {len(papers)} of them for papers, {len(set(posted))} fired",
              flush=True)

    def run(self) -> None:
        clean = self.at_once()
        calm = self.calm()
        rooms = [clean, calm, self.rough("rough")]
        if self.options.kills:
            rooms.append(self.rough("killed", self.options.kills))
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
