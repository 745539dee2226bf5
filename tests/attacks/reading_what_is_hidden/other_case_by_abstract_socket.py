# attack: looks for an abstract socket of an earlier case, and leaves one
# verdict: AC
# kata: family
import os
import socket

try:
    one = socket.socket(socket.AF_UNIX)
except OSError:
    one = None
if one:
    try:
        one.connect("\0left-by-an-earlier-case")
        raise SystemExit("it came across")
    except OSError:
        pass
    other = socket.socket(socket.AF_UNIX)
    other.bind("\0left-by-an-earlier-case")
    other.listen()


def double(n):
    return n * 2
