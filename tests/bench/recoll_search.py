#!/usr/bin/python3
"""Search beside recoll, as a user runs both: a process a question, ten best hits with snippets.

usage: recoll_search.py PINCITE SEARCH_BENCH FOLDER PAGES [REPETITIONS]

FOLDER/library was built by `search_bench build FOLDER PAGES`; the same papers are written as text files and
indexed by recollindex first. Prints CPU milliseconds per row: median and 99th percentile. Recoll does not say
where in a file a hit stands; pincite gives page, line and box. Needs recollcmd."""

import collections
import pathlib
import resource
import statistics
import subprocess
import sys


def cpu_ms(command: list[str]) -> float:
    """CPU time of a command and its children; it must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):  # 1: no hit
        raise SystemExit(f"{command}: status {done.returncode}")
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def index(folder: pathlib.Path, bench: str, pages: str) -> pathlib.Path:
    config = folder / "recoll"
    if config.exists():
        return config
    subprocess.run([bench, "texts", str(folder), pages], check=True)
    config.mkdir()
    (config / "recoll.conf").write_text(f"topdirs = {folder / 'texts'}\nthrQSizes = -1 -1 -1\n")
    spent = cpu_ms(["recollindex", "-c", str(config), "-z"])
    print(f"recollindex {spent / 1000:.1f} CPU s")
    return config


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main() -> None:
    pincite, bench, folder, pages = sys.argv[1:5]
    repetitions = int(sys.argv[5]) if len(sys.argv) > 5 else 3
    config = index(pathlib.Path(folder).resolve(), bench, pages)
    questions = subprocess.run([bench, "questions"], check=True, capture_output=True, text=True).stdout
    spent = collections.defaultdict(lambda: ([], []))
    for _ in range(repetitions):
        for line in questions.splitlines():
            row, ours, theirs = line.split("\t")
            spent[row][0].append(cpu_ms([pincite, "search", "--library", f"{folder}/library", "--limit", "10", ours]))
            spent[row][1].append(cpu_ms(["recollq", "-c", str(config), "-n", "10", "-A", theirs]))
    print(f"{'CPU ms a process':20} {'pincite':>14} {'recoll':>14}   ratio of medians")
    for row, (ours, theirs) in spent.items():
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(f"{row:20} {mine:6.0f}/{percentile(ours, 0.99):6.0f} {other:6.0f}/{percentile(theirs, 0.99):6.0f}   {mine / other:.2f}")


if __name__ == "__main__":
    main()
