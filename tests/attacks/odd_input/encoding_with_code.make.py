# attack: a source in UTF-7, whose text only shows when it is decoded
# verdict: AC
import os
import sys

GOOD = b"def double(n):\n    return n * 2\n"
NAME = b"double.py"
with open(os.path.join(os.fsencode(sys.argv[1]), NAME), "wb") as file:
    file.write(b"# -*- coding: utf-7 -*-\n" + GOOD.replace(b"*", b"+ACo-"))
