# attack: a compiled module under the name of a source
# verdict: IS
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(b"\xa7\x0d\x0d\x0a" + bytes(12) + __import__("marshal").dumps(compile(GOOD, "double.py", "exec")))
