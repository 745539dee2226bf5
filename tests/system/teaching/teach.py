#!/usr/bin/env python3
"""What beginners read: judges the mistakes under mistakes/SLUG/ and compares every message.

usage: teach.py --prefix PREFIX [--accept] [SLUG/NAME...]

messages.txt holds them all, plain, at 80 columns. formats.txt shows some of them in colour, at 40 columns
in ASCII, and as JSON. --accept writes what is said now as what is expected: read the difference as
somebody who does not know the code.
"""

import argparse
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"

# What differs from run to run.
CHANGING = (
    (re.compile(r"\d+(\.\d+)? (ns|µs|us|ms|s) \(\d+(\.\d+)? (ns|µs|us|ms|s) CPU\), [\d.]+ [KM]iB"), "<used>"),
    (re.compile(r"(It was here:\n)(?:    .*\n)+"), r"\1    <a line of the loop>\n"),
    (re.compile(r"made smaller in \d+ attempts?"), "made smaller in <count> attempts"),
    # How many cases a kata has is not what is shown here.
    (re.compile(r"([✗x] (?:Wrong|Runtime|Time)[a-z ]+\.).*\n(?:.+\n)*"), r"\1\n"),
    (re.compile(r"\bat 0x[0-9a-f]+"), "at <address>"),
)
IN_ALL_FORMATS = ("reverse-string/prints_it", "binary-search/one_too_far", "fizz-buzz/numbers_for_texts",
                  "merge-sort/changes_its_argument", "mutable-default/shared_list")


def run(prefix, mistake, home, *options, **environment):
    slug = mistake.parent.name
    command = [str(prefix / "bin" / "kata"), "run", slug, str(mistake), "--python", PYTHON, *options]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", timeout=100,
        env={"HOME": home, "PATH": os.defpath, "LANG": "C.UTF-8", "COLUMNS": "80", **environment})
    if done.returncode != 1 or done.stderr:
        sys.exit(f"{mistake}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def plain(text):
    for pattern, name in CHANGING:
        text = pattern.sub(name, text)
    return text


def message(text):
    """What stands below the list of cases."""
    lines = text.split("\n")
    start = next(index for index, line in enumerate(lines)
                 if re.match(r"(\x1b\[[\d;]*m)?[✗x!] ?(\x1b|\S)", line) and not line.startswith(" "))
    return "\n".join(lines[start:])


def failing_part(document):
    """Of a JSON document: what the message is made of."""
    case = next(one for one in document["cases"] if one["verdict"] not in ("AC", None))
    check = next(one for one in case["checks"] if one["verdict"] != "AC")
    parts = {key: check[key] for key in ("action", "expected", "got", "difference", "exception", "hint")}
    return {"title": case["title"], "verdict": case["verdict"], **parts}


def titled(mistake, text):
    name = f"{mistake.parent.name}/{mistake.stem}"
    return f"──── {name} {'─' * (74 - len(name))}\n{text}"


def messages(prefix, mistakes, home):
    return "".join(titled(one, message(plain(run(prefix, one, home)))) + "\n" for one in mistakes)


def formats(prefix, home):
    out = ""
    for name in IN_ALL_FORMATS:
        mistake = SUITE / "mistakes" / f"{name}.py"
        coloured = message(plain(run(prefix, mistake, home, "--color=always")))
        narrow = message(plain(run(prefix, mistake, home, COLUMNS="40", LANG="C", LC_ALL="C")))
        document = failing_part(json.loads(run(prefix, mistake, home, "--json")))
        out += titled(mistake, coloured.replace("\x1b", "␛")) + "\n" + narrow + "\n"
        out += plain(json.dumps(document, indent=2, ensure_ascii=False)) + "\n"
    return out


def differs(file, text, accept):
    path = SUITE / file
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    if accept:
        path.write_text(text, encoding="utf-8")
    elif expected != text:
        sys.stdout.writelines(difflib.unified_diff(
            expected.splitlines(True), text.splitlines(True), f"expected {file}", "got"))
        return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("names", nargs="*", metavar="SLUG/NAME")
    arguments = parser.parse_args()
    mistakes = sorted((SUITE / "mistakes").glob("*/*.py"))
    with tempfile.TemporaryDirectory() as home:
        if arguments.names:
            chosen = [one for one in mistakes if f"{one.parent.name}/{one.stem}" in arguments.names]
            print(messages(arguments.prefix, chosen, home))
            return
        said = messages(arguments.prefix, mistakes, home)
        wrong = differs("messages.txt", said, arguments.accept)
        wrong |= differs("formats.txt", formats(arguments.prefix, home), arguments.accept)
    sys.exit(1 if wrong else 0)


main()
