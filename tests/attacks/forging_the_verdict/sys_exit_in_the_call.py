# attack: raises SystemExit(0) in place of an answer
# verdict: RE
import sys


def double(n):
    sys.exit(0)
