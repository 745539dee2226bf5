# attack: a folder in place of a file
# verdict: REFUSED
import os
import sys

os.mkdir(os.path.join(sys.argv[1], "double.py"))
