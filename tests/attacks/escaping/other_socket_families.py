# attack: opens vsock, packet, raw, bluetooth, crypto, CAN and other sockets
# verdict: AC
import socket

for family in range(3, 50):
    if family in (10, 16):  # IPv6 and netlink: of a network of its own
        continue
    for kind in (1, 2, 3, 5):
        try:
            socket.socket(family, kind)
        except (OSError, ValueError):
            continue
        raise SystemExit(f"it has a socket of family {family}")
for family in (2, 10):
    try:
        socket.socket(family, socket.SOCK_RAW, 1)
    except OSError:
        continue
    raise SystemExit("it has a raw socket")


def double(n):
    return n * 2
