# attack: closes every descriptor from 3 on, the reply's among them, and answers right
# verdict: RE
import os


def double(n):
    os.closerange(3, 4096)
    return n * 2
