# attack: a file whose name looks like an option
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"--isolation=any"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(GOOD)
