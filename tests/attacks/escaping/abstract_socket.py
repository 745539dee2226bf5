# attack: connects to an abstract socket of the machine, and sends a datagram to it
# verdict: AC
import socket

for kind in (socket.SOCK_STREAM, socket.SOCK_SEQPACKET, socket.SOCK_DGRAM):
    try:
        one = socket.socket(socket.AF_UNIX, kind)
        one.connect("\0@ABSTRACT@")
    except OSError:
        continue
    raise SystemExit("it is connected")


def double(n):
    return n * 2
