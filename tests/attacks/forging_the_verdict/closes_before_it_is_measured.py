# attack: closes everything that it can before the harness asks for the measurement
# verdict: RE
# kata: counted
import os


def double(n):
    os.closerange(5, 256)
    return n * 2
