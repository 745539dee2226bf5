# attack: writes a gigabyte at once to standard error
# verdict: OLE
# kata: roomy
import os


def double(n):
    block = b"x" * (1 << 24)
    for _ in range(64):
        os.write(2, block)
