# attack: a right solution in a line of nearly a megabyte
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(b"double = lambda n: n * 2" + b" + 0" * 200 + b" " * 900000 + b"\n")
