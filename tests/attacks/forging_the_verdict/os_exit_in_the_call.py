# attack: leaves with exit status 0 in place of an answer
# verdict: RE
import os


def double(n):
    os._exit(0)
