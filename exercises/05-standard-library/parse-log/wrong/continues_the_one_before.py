"""An indented line after a malformed or empty one goes to the last good entry."""

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
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\n")
        if not line:
            continue
        if line[0] in " \t" and entries:
            entries[-1]["message"] += "\n" + line
        else:
            entry = _entry(line)
            if entry is not None:
                entries.append(entry)
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
    if entry["request"] is not None:
        entry["request"] = int(entry["request"])
    return entry
