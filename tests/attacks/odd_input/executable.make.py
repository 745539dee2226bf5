# attack: the interpreter itself
# verdict: IS
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(open("/usr/bin/python3", "rb").read(900000))
