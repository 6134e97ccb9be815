"""Kills a night at a random moment of its work, and says which step it met."""

import contextlib
import pathlib
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time

from newsroom import Newsroom

BY_CLOCK = 4  # one kill of so many comes by the clock, as an operator's does; the others by calls


def _ask(library: pathlib.Path, question: str) -> list[tuple]:
    """What the catalogue says, asked of a copy: reading it would already repair it."""
    if not (library / "catalogue.db").exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("catalogue.db", "catalogue.db-wal"):
            if (library / name).exists():
                shutil.copy(library / name, folder)
        with contextlib.closing(sqlite3.connect(f"{folder}/catalogue.db")) as database:
            try:
                return database.execute(question).fetchall()
            except sqlite3.OperationalError:
                return []  # not yet made


def _runs(room: Newsroom) -> list[tuple]:
    return _ask(room.library, "SELECT id, ended FROM run WHERE kind = 'nightly' ORDER BY id")


def step_met(room: Newsroom, runs_before: int, asked_before: int) -> str:
    """The step of a run that was killed, by what it left."""
    runs = _runs(room)
    if len(runs) <= runs_before:
        return "0 before its record"
    if runs[-1][1]:
        return "6 after its record"
    states = dict(_ask(room.library, "SELECT state, count(*) FROM journal GROUP BY state"))
    if states.get("verified"):
        unindexed = _ask(room.library, "SELECT count(*) FROM filing WHERE indexed = 0")
        if unindexed and unindexed[0][0]:
            return "3 extracting and indexing"
        owed = _ask(room.library, "SELECT filing FROM owed_filing UNION ALL SELECT article FROM owed_story")
        return "4 matching" if owed else "3 extracting and indexing"
    if states.get("seen"):
        papers = [path for _, path, _ in room.court.asked[asked_before:] if path.endswith(".pdf") or "/outlet/story" in path]
        return "2 fetching" if papers else "1 asking"
    fired = _ask(room.library, f"SELECT count(*) FROM firing WHERE run = {runs[-1][0]}")
    return "5 alerts and delivery" if fired and fired[0][0] else "1 asking"


class Killer:
    """Counts kills by the step that they met. `calls` and `seconds` are those of calm nights."""

    def __init__(self, shim: str, rng: random.Random):
        self.shim, self.rng = shim, rng
        self.met: dict[str, int] = {}
        self.killed = self.missed = 0

    def environment(self, room: Newsroom, night: int, **more: str) -> dict[str, str]:
        return dict(room.clock(night), LD_PRELOAD=self.shim, **more)

    def count(self, room: Newsroom, night: int, file: pathlib.Path) -> subprocess.CompletedProcess:
        """An undisturbed night, counted."""
        return subprocess.run(room.command(), env=self.environment(room, night, PINCITE_COUNT_CALLS=str(file)),
                              capture_output=True, text=True, timeout=300, check=False)

    def try_to(self, room: Newsroom, night: int, calls: int, seconds: float, share: float) -> bool:
        """Begins the night and kills it when `share` of its work is done; false when it ended before."""
        runs, asked = len(_runs(room)), len(room.court.asked)
        if self.rng.randrange(BY_CLOCK) == 0:
            status = self._by_clock(room, night, share * seconds)
        else:
            done = subprocess.run(room.command(), env=self.environment(room, night, PINCITE_KILL_AT=str(1 + int(share * calls))),
                                  capture_output=True, timeout=300, check=False)
            status = done.returncode
        if status != -9:
            self.missed += 1
            return False
        self.killed += 1
        step = step_met(room, runs, asked)
        self.met[step] = self.met.get(step, 0) + 1
        return True

    @staticmethod
    def _by_clock(room: Newsroom, night: int, seconds: float) -> int:
        process = subprocess.Popen(room.command(), env=room.clock(night), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        return process.wait()

    def table(self) -> str:
        steps = ", ".join(f"{step[2:]} {count}" for step, count in sorted(self.met.items()))
        return f"{self.killed} kills of a run at work ({steps}); {self.missed} came too late"
