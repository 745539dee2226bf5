# attack: a link that leads to itself
# verdict: REFUSED
import os
import sys

os.symlink("double.py", os.path.join(sys.argv[1], "double.py"))
