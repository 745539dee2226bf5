# attack: changes everything that an interpreter shares: modules, caches, freed objects, the compiler
# verdict: AC
import builtins
import json
import os
import string
import sys

if getattr(builtins, "left", None) or hasattr(json, "left") or "left" in os.environ or string.digits != "0123456789":
    raise SystemExit("it came across")
builtins.left = json.left = sys.left = True
os.environ["left"] = "x"
string.digits = "9876543210"
sys.setrecursionlimit(5000)
sys.setswitchinterval(5)
os.umask(0o777)
os.nice(5)


def double(n):
    return n * 2
