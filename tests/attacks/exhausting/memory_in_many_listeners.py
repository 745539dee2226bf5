# attack: fills connections that nobody accepts at many sockets, a few at each, and raises past the memory limit
# verdict: AC
# kata: roomy
import itertools
import socket

LIMIT = 64 << 20


def fill(client):
    held = 0
    client.setblocking(False)
    try:
        while True:
            held += client.send(b"x" * 32768)
    except BlockingIOError:
        return held


def double(n):
    total, servers = 0, []
    try:
        for number in itertools.count():
            server = socket.socket(socket.AF_UNIX)
            server.bind(f"\0server {number}")
            server.listen(128)
            servers.append(server)
            for _ in range(128):
                with socket.socket(socket.AF_UNIX) as client:
                    client.connect(f"\0server {number}")
                    total += fill(client)
                if total > LIMIT:
                    raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    except OSError:
        return n * 2
