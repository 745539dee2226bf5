# attack: prints what the frames of a good reply look like
# verdict: WA
import sys


def double(n):
    sys.stdout.buffer.write(b"\x06\x05\x00\x00\x00[\x01\x00\x00\x00T\x07\x00\x00\x00\x00")
    sys.stdout.flush()
    return 0
