# attack: a named pipe that nobody writes to, in place of a file
# verdict: REFUSED
import os
import sys

os.mkfifo(os.path.join(sys.argv[1], "double.py"))
