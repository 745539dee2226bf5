# attack: as much source as is accepted
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(GOOD + b"#" * ((1 << 20) - len(GOOD) - 1) + b"\n")
