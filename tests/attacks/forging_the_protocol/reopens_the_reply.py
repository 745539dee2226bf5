# attack: closes the reply's descriptor, and opens a file of its own in its place
# verdict: RE
import os


def double(n):
    for descriptor in range(3, 16):
        try:
            os.close(descriptor)
            os.open("reply", os.O_RDWR | os.O_CREAT)
        except OSError:
            pass
    return n * 2
