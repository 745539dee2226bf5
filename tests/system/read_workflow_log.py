"""Reads a log as GitHub's runner does, and prints the commands that it would have obeyed.

    read_workflow_log.py FILE
"""

import re
import sys


def commands(lines):
    stopped = None
    for line in lines:
        text = line.strip()
        if stopped is not None:
            if text == f"::{stopped}::":
                stopped = None
            continue
        match = re.match(r"::([\w-]+)( [^:]*)?::(.*)", text)
        if match and match[1] == "stop-commands":
            stopped = match[3]
        elif match:
            yield match[1], match[2] or ""
        elif "##[" in text:
            yield "old", text
    if stopped is not None:
        yield "never started again", stopped


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="\n") as file:
        for name, properties in commands(file.read().split("\n")):
            titles = re.findall(r"title=([^,]*)", properties)
            print(name, titles[0][-40:] if titles else "")
