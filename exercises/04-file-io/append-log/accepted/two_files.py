"""One function looks, another one writes text with settled encoding and line ends."""

import os


def ends_in_the_middle(path):
    try:
        size = os.path.getsize(path)
    except FileNotFoundError:
        return False
    if size == 0:
        return False
    with open(path, "rb") as file:
        file.seek(size - 1)
        return file.read() != b"\n"


def append_log(path, message):
    first, *others = message.split("\n")
    if others and others[-1] == "":
        others.pop()
    text = "\n\t".join([first] + others) + "\n"
    if ends_in_the_middle(path):
        text = "\n" + text
    with open(path, mode="a", encoding="utf-8", newline="") as file:
        file.write(text)
    return len(text.encode("utf-8"))
