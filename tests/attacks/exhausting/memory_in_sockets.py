# attack: fills the buffers of sockets
# verdict: AC | RE | MLE
# kata: roomy
import socket

held = []


def double(n):
    try:
        while True:
            ours, theirs = socket.socketpair()
            ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)
            ours.setblocking(False)
            held.append((ours, theirs))
            try:
                while True:
                    ours.send(b"x" * 65536)
            except BlockingIOError:
                pass
    except OSError:
        return n * 2
