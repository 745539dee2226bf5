# attack: fills the buffers of local sockets, each made as large as it may be, and raises past the memory limit
# verdict: AC | MLE
# either: a control group counts the buffers of sockets, nothing else does
# kata: roomy
import socket

LIMIT = 64 << 20
held = []


def double(n):
    total = 0
    try:
        while True:
            ours, theirs = socket.socketpair()
            held.append((ours, theirs))
            ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)
            ours.setblocking(False)
            try:
                while total <= LIMIT:
                    total += ours.send(b"x" * 65536)
            except BlockingIOError:
                continue
            break
    except OSError:
        pass
    if total > LIMIT:
        raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    return n * 2
