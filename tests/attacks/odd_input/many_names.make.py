# attack: a hundred thousand definitions
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(GOOD + b"".join(b"x%d = %d\n" % (n, n) for n in range(60000)))
