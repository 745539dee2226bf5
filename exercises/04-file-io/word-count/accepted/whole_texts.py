"""Reads each text as a whole, keeps the counts in a Counter, and lets argparse see to the arguments."""

import argparse
import sys
from collections import Counter
from pathlib import Path


def tally(text):
    unfinished = text != "" and not text.endswith("\n")
    return Counter(
        lines=text.count("\n") + unfinished, words=len(text.split()), characters=len(text)
    )


def show(counts, *name):
    print(counts["lines"], counts["words"], counts["characters"], *name)


parser = argparse.ArgumentParser(description="Count lines, words and characters.")
parser.add_argument("files", nargs="*", metavar="FILE")
files = parser.parse_args().files

if not files:
    show(tally(sys.stdin.read()))

total, unreadable = Counter(), []
for file in files:
    try:
        counts = tally(Path(file).read_text(encoding="utf-8"))
    except OSError:
        unreadable.append(file)
    else:
        show(counts, file)
        total.update(counts)
if len(files) > 1:
    show(total, "total")

for file in unreadable:
    sys.stderr.write(f"word_count: {file}: cannot be read\n")
if unreadable:
    raise SystemExit(2)
