# attack: opens files while it is loaded, and closes them in the call for others that it leaves open
# verdict: CLE
# kata: counted
import os

first = [os.open("/dev/null", os.O_RDONLY) for _ in range(20)]


def double(n):
    for descriptor in first:
        os.close(descriptor)
    for _ in range(20):
        os.open("/dev/null", os.O_RDONLY)
    return n * 2
