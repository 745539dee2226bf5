# attack: a program that writes a forged exit status, and then ends with another
# verdict: RE
# kata: program
import os
import sys

print(sum(map(int, sys.stdin)))
sys.stdout.flush()
up = sys._getframe()
while "child" not in up.f_locals:
    up = up.f_back
os.write(up.f_locals["child"].reply_fd, b"\x09\x09\x00\x00\x00i" + bytes(8))
raise ValueError("this is how it ends")
