"""A small scanner: each step takes something off the front of the text."""

import re


class Scanner:
    def __init__(self, text):
        self.rest = text

    def take(self, pattern):
        self.rest = self.rest.lstrip(" \t")
        found = re.match(pattern, self.rest, re.ASCII)
        if not found:
            return None
        self.rest = self.rest[found.end():]
        return found.group()

    def need(self, pattern):
        found = self.take(pattern)
        if found is None:
            raise ValueError("unexpected: " + self.rest)
        return found

    def name(self):
        return "-".join(filter(None, re.split("[-_.]", self.need(r"[^\W_]([\w.-]*[^\W_])?")))).lower()


def parse_requirement(line):
    words = re.split(r"(\s+)", line)
    kept = []
    for word in words:
        if word.startswith("#"):
            break
        kept.append(word)
    scanner = Scanner("".join(kept).strip())
    if not scanner.rest:
        return None
    result = {"name": scanner.name(), "extras": [], "specifiers": [], "marker": None}
    if scanner.take(r"\["):
        extras = set()
        if not scanner.take(r"\]"):
            extras.add(scanner.name())
            while scanner.need(r"[],]") == ",":
                extras.add(scanner.name())
        result["extras"] = sorted(extras)
    operator = scanner.take("[=!<>~]=|[<>]")
    while operator:
        result["specifiers"].append((operator, scanner.need(r"[\w.*+!-]+")))
        operator = scanner.need("[=!<>~]=|[<>]") if scanner.take(",") else None
    if scanner.take(";"):
        result["marker"] = scanner.need(".+")
    if scanner.rest:
        raise ValueError("left over: " + scanner.rest)
    return result
