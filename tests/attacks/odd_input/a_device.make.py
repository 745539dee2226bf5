# attack: a link to a device that never ends
# verdict: REFUSED
import os
import sys

os.symlink("/dev/zero", os.path.join(sys.argv[1], "double.py"))
