"""Leaves the number of the request as it stands in the line."""

import re
from datetime import datetime

ENTRY = re.compile(
    r"(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) "
    r"(?P<level>DEBUG|INFO|WARNING|ERROR) "
    r"(?P<source>[a-z_]+(?:\.[a-z_]+)*)"
    r"(?: \[(?P<request>[0-9]+)\])?"
    r": (?P<message>.*)", re.ASCII | re.DOTALL)


def parse_log(lines):
    """Return the entries of a log as dictionaries, and the numbers of the lines that are malformed."""
    entries, malformed = [], []
    above = None  # the entry that an indented line continues
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\n")
        if not line:
            above = None
        elif line[0] in " \t" and above is not None:
            above["message"] += "\n" + line
        else:
            above = _entry(line)
            if above is not None:
                entries.append(above)
            else:
                malformed.append(number)
    return entries, malformed


def _entry(line):
    match = ENTRY.fullmatch(line)
    if match is None:
        return None
    entry = match.groupdict()
    try:
        entry["time"] = datetime.strptime(entry["time"], "%Y-%m-%d %H:%M:%S")
    except ValueError:  # such as 31 February
        return None
    return entry
