# attack: closes every descriptor while it is imported
# verdict: RE
import os

os.closerange(0, 4096)


def double(n):
    return n * 2
