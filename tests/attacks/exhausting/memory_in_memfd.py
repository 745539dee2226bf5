# attack: fills files in memory that no mapping shows
# verdict: MLE | RE
# kata: roomy
import os

files = []


def double(n):
    for _ in range(16):
        files.append(os.memfd_create("held"))
        for _ in range(15):
            os.write(files[-1], b"x" * (1 << 20))
    return n * 2
