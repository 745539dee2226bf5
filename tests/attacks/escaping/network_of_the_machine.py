# attack: connects to a server on the machine's loopback
# verdict: AC
import socket

for address in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "127.1.2.3"):
    try:
        socket.create_connection((address, @PORT@), timeout=0.3)
    except OSError:
        continue
    raise SystemExit(f"it reaches {address}")


def double(n):
    return n * 2
