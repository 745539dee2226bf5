# attack: goes through the root and working folders of every process in /proc
# verdict: WA
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
    for pid in ["self", "thread-self", *range(1, 300), @OUTSIDE@]:
        for way in ("root", "cwd", "cwd/../.."):
            for file in ("@EXERCISE@/exercise.yaml", "@CANARY@"):
                yield read(f"/proc/{pid}/{way}{file}")
        for task in (1, 2):
            yield read(f"/proc/{pid}/task/{task}/root@CANARY@")


def secret(n):
    for found in places():
        match = PATTERN.search(found)
        if match:
            return match.group().decode()
    return "nothing found"
