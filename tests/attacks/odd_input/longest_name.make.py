# attack: a file whose name is as long as names may be
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"d" * 252 + b".py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(GOOD)
