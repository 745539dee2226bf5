"""Cuts off comment, marker and extras from the right, mostly without patterns."""

from re import fullmatch, split

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def name_of(text):
    if not text or text[0] not in LETTERS or text[-1] not in LETTERS:
        raise ValueError(text)
    if set(text) - set(LETTERS + "-_."):
        raise ValueError(text)
    return "-".join(part.lower() for part in split("[-_.]+", text))


def listed(text, convert):
    if not text.strip():
        return []
    return [convert(part.strip(" \t")) for part in text.split(",")]


def specifier(text):
    for operator in ("==", "!=", "<=", ">=", "~=", "<", ">"):
        if text.startswith(operator):
            version = text[len(operator):].strip()
            if version and not set(version) - set(LETTERS + ".*+!_-"):
                return operator, version
    raise ValueError(text)


def parse_requirement(line):
    line = line.strip()
    for index, char in enumerate(line):
        if char == "#" and (index == 0 or line[index - 1] in " \t"):
            line = line[:index].strip()
            break
    if line == "":
        return None
    line, semicolon, marker = line.partition(";")
    marker = marker.strip()
    if semicolon and not marker:
        raise ValueError("no marker")
    end = 0
    while end < len(line) and line[end] in LETTERS + "-_.":
        end += 1
    head, tail = line[:end], line[end:].strip()
    extras = ""
    if tail.startswith("["):
        extras, bracket, tail = tail[1:].partition("]")
        if not bracket:
            raise ValueError("bracket not closed")
    return dict(name=name_of(head), extras=sorted(set(listed(extras, name_of))),
                specifiers=listed(tail, specifier), marker=marker or None)
