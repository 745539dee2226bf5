# attack: writes and truncates its output in turn, so that more passes than is ever there; nothing remains of it
# verdict: AC
# kata: quick
import os


def double(n):
    for _ in range(200):
        os.write(1, b"x" * 60000)
        os.ftruncate(1, 0)
    return n * 2
