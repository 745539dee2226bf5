"""Cuts each line at blanks and colons, without regular expressions."""

from datetime import datetime

DIGITS = set("0123456789")
NAME = set("abcdefghijklmnopqrstuvwxyz_")


def moment(text):
    shape = "".join("9" if char in DIGITS else char for char in text)
    if shape != "9999-99-99 99:99:99":
        raise ValueError(text)
    return datetime.fromisoformat(text)


def entry(line):
    head, colon, message = line[20:].partition(": ")
    level, *rest = head.split(" ")
    if not colon or line[19] != " " or level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise ValueError(line)
    request = None
    if len(rest) == 2:
        inner = rest[1][1:-1]
        if rest[1] != "[" + inner + "]" or not inner or not set(inner) <= DIGITS:
            raise ValueError(line)
        request = int(rest.pop()[1:-1])
    (source,) = rest
    for part in source.split("."):
        if not part or not set(part) <= NAME:
            raise ValueError(line)
    return {"time": moment(line[:19]), "level": level, "source": source,
            "request": request, "message": message}


def parse_log(lines):
    entries, malformed, last = [], [], None
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\n")
        if line[:1] in (" ", "\t") and last:
            last["message"] = "\n".join([last["message"], line])
            continue
        last = None
        if line:
            try:
                last = entry(line)
                entries.append(last)
            except ValueError:
                malformed.append(number)
    return entries, malformed
