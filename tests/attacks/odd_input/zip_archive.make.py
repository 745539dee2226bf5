# attack: a zip archive, which Python would run as a program
# verdict: IS
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(b"PK\x03\x04" + bytes(64))
