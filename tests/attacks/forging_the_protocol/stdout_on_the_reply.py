# attack: makes the reply's descriptor the standard output, and the standard output the reply's
# verdict: RE
import os
import sys

up = sys._getframe()
while "child" not in up.f_locals:
    up = up.f_back
child = up.f_locals["child"]
saved = os.dup(1)
os.dup2(child.reply_fd, 1)
os.dup2(saved, child.reply_fd)


def double(n):
    print(n * 2)
    return n * 2
