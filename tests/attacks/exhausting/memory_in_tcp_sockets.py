# attack: fills the buffers of TCP connections on the loopback, and raises past the memory limit
# verdict: AC | MLE
# either: a control group counts the buffers of sockets, nothing else does
# kata: roomy
import socket

LIMIT = 64 << 20
held = []


def double(n):
    total = 0
    try:
        server = socket.create_server(("127.0.0.1", 0), backlog=100)
        while True:
            ours = socket.create_connection(server.getsockname())
            held.append((ours, server.accept()))
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
