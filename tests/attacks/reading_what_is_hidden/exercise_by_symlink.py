# attack: opens the exercise through symbolic and hard links that it makes
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
    for number, target in enumerate(("/", "@EXERCISE@", "@EXERCISE@/exercise.yaml", "@CANARY@")):
        name = f"link{number}"
        os.symlink(target, name)
        for path in (name, name + "/exercise.yaml", name + "@EXERCISE@/exercise.yaml"):
            yield read(path)
        try:
            os.link(target, f"hard{number}", follow_symlinks=False)
            yield read(f"hard{number}")
        except OSError:
            pass


def secret(n):
    for found in places():
        match = PATTERN.search(found)
        if match:
            return match.group().decode()
    return "nothing found"
