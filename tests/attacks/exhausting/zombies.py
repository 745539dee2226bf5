# attack: makes children that end, and waits for none
# verdict: AC
# on warm: AC | MLE
# either: each process holds the modules that the katas before it import, and eight of them may come to the limit
# kata: family
import os


def double(n):
    for _ in range(6):
        if os.fork() == 0:
            os._exit(0)
    return n * 2
