# attack: opens a named pipe that nobody writes to
# verdict: TLE
# without namespaces: RE
# kata: quick
import os


def double(n):
    os.mkfifo("fifo")
    return open("fifo").read()
