"""Finds lines by a regular expression, and cuts the text by their positions."""

import os
import re

LINE = re.compile(r"[^\n]*\n|[^\n]+", re.DOTALL)


def read(path):
    if not os.path.exists(path):
        return ""
    with open(path, "rb") as file:
        return str(file.read(), "utf-8", "surrogateescape")


def ensure_line(path, line, pattern=None):
    if set(line) & {"\n", "\r"}:
        raise ValueError(repr(line))
    text = read(path)
    wanted, equal = None, False
    for found in LINE.finditer(text):
        content = found.group().rstrip("\n")
        if pattern is not None and re.search(pattern, content):
            wanted = found.start(), found.start() + len(content)
        equal = equal or content == line
    if wanted:
        changed = text[:wanted[0]] + line + text[wanted[1]:]
    elif equal:
        changed = text
    else:
        changed = text + ("\n" if text and text[-1] != "\n" else "") + line + "\n"
    if changed != text or not text:
        with open(path, "wb") as file:
            file.write(changed.encode("utf-8", "surrogateescape"))
        return True
    return False
