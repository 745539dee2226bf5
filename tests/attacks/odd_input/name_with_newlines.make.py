# attack: a file whose name holds newlines, quotes and escape sequences
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"a\n::error::\x1b[2J\"\x27; rm -rf x.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(GOOD)
