# attack: makes sparse files of terabytes
# verdict: RE
# kata: roomy
import os


def double(n):
    with open("sparse", "wb") as file:
        os.truncate(file.fileno(), 1 << 42)
