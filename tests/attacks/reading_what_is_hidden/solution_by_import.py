# attack: imports the reference solution under every name and place that it may have
# verdict: WA
# kata: secret
import os
import re

PATTERN = re.compile(rb"hidden-[0-9a-f]{16}|canary: [a-z]+")


import importlib
import sys


def places():
    sys.path[:0] = ["@EXERCISE@", "@SUITE@", ".", "..", "/"]
    for name in ("solution", "reference", "exercise", "oracle", "tests", "answers", "__main__"):
        sys.modules.pop(name, None)
        try:
            yield repr(vars(importlib.import_module(name)).get("secret", lambda n: "")(81726354)).encode()
        except BaseException:
            pass


def secret(n):
    for found in places():
        match = PATTERN.search(found)
        if match:
            return match.group().decode()
    return "nothing found"
