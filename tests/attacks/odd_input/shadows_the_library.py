# attack: writes files that are called like modules of the library, and shadows those that are loaded
# verdict: AC
import sys

for name in ("json", "os", "io", "abc", "traceback", "linecache", "sitecustomize", "usercustomize", "encodings", "re"):
    with open(f"{name}.py", "w") as file:
        file.write("raise SystemExit('shadowed')\n")
    sys.modules.pop(name, None)
sys.path.insert(0, ".")


def double(n):
    return n * 2
