# attack: a file of a terabyte without a block
# verdict: REFUSED
import os
import sys

with open(os.path.join(sys.argv[1], "double.py"), "wb") as file:
    file.truncate(1 << 40)
