"""A pattern of numbered groups with the numbers of the date; blocks are collected line by line."""

import datetime
import re

LINE = re.compile(r"^([0-9]{4})-([0-9]{2})-([0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})"
                  r" (DEBUG|INFO|WARNING|ERROR) ([a-z_.]+)(?: \[([0-9]+)\])?: ")


def good_source(source):
    return all(source.split("."))


def parse_log(lines):
    entries = []
    malformed = []
    open_entry = False
    for index, raw in enumerate(lines):
        text = raw[:-1] if raw.endswith("\n") else raw
        if text == "":
            open_entry = False
            continue
        if open_entry and text.startswith((" ", "\t")):
            entries[-1]["message"] = entries[-1]["message"] + "\n" + text
            continue
        found = LINE.search(text)
        open_entry = False
        if found and good_source(found.group(8)):
            try:
                moment = datetime.datetime(*[int(part) for part in found.groups()[:6]])
            except ValueError:
                malformed.append(index + 1)
                continue
            request = found.group(9)
            entries.append(dict(
                time=moment, level=found.group(7), source=found.group(8),
                request=int(request) if request else None, message=text[found.end():]))
            open_entry = True
        else:
            malformed.append(index + 1)
    return entries, malformed
