# attack: a right solution with form feeds and vertical tabs between its lines
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(GOOD.replace(b"\n", b"\n\x0c"))
