# attack: keeps the kernel busy with system calls
# verdict: TLE
# kata: quick
import os


def double(n):
    while True:
        os.stat("/")
