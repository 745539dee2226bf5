# attack: opens the exercise, its solution and a file outside by their paths
# verdict: WA
# sample: yes
# kata: secret
import os
import re

PATTERN = re.compile(rb"hidden-[0-9a-f]{16}|canary: [a-z]+")


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read(1 << 20)
    except OSError:
        return b""


def places():
    for name in ("exercise.yaml", "solution.py", "starter.py"):
        yield read("@EXERCISE@/" + name)
        yield read("/../" * 9 + "@EXERCISE@/" + name)
    yield read("@CANARY@")


def secret(n):
    for found in places():
        match = PATTERN.search(found)
        if match:
            return match.group().decode()
    return "nothing found"
