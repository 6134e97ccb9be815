#!/usr/bin/env python3
"""Time and peak memory of reports over about 1,000 links, against the drawing of their pictures.

    report_links.py PINCITE REPORT_BENCH FILINGS

FILINGS: a folder of PDFs with a text layer (samples/filings)
"""
import json
import os
import subprocess
import sys
import tempfile


def run(*command):
    """Output, CPU seconds, peak MB."""
    with tempfile.TemporaryFile() as out:
        child = os.fork()
        if child == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os.execv(command[0], list(command))
        _, _, usage = os.wait4(child, 0)
        out.seek(0)
        return out.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def quotations(pincite, library):
    """Stretches of nine words of the filings, no two alike."""
    seen = []
    for filing in json.loads(run(pincite, "--library", library, "list", "filings", "--format", "json")[0])["filings"]:
        text = run(pincite, "--library", library, "show", filing["id"])[0].decode()
        words = [word for word in text.split() if word.isalpha()]
        seen += [" ".join(words[at:at + 9]) for at in range(0, len(words) - 9, 4)]
    return list(dict.fromkeys(seen))


def main():
    pincite, pictures, filings = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]
    with tempfile.TemporaryDirectory() as folder:
        library = os.path.join(folder, "library")
        run(pincite, "--library", library, "add", filings)
        quoted = quotations(pincite, library)[:1600]
        for number in range(0, len(quoted), 40):
            story = os.path.join(folder, "story%d.txt" % number)
            with open(story, "w", encoding="utf-8") as file:
                file.write("A story about the papers of the case\n\n")
                for words in quoted[number:number + 40]:
                    file.write("According to the court filing in Alder v. Pagelark, Inc., the papers say “%s” and more.\n\n" % words)
            run(pincite, "--library", library, "--quiet", "link", story)
        text = run(pincite, "--library", library, "report", "--format", "json")[0]
        links = sum(len(q["links"]) for a in json.loads(text)["articles"] for q in a["quotations"])
        print("%d links" % links)
        print("%-12s %8s %8s" % ("format", "CPU s", "peak MB"))
        for name in ("text", "md", "html", "json", "csv", "annotations", "csl"):
            _, seconds, peak = run(pincite, "--library", library, "report", "--format", name)
            print("%-12s %8.2f %8.0f" % (name, seconds, peak), flush=True)
        print(run(pictures, library)[0].decode(), end="")


main()
