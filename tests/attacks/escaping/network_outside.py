# attack: connects, sends and resolves to the outside, over IPv4, IPv6 and UDP
# verdict: AC
# sample: yes
import socket

for family, kind, address in (
    (socket.AF_INET, socket.SOCK_STREAM, ("192.0.2.1", 80)),
    (socket.AF_INET, socket.SOCK_DGRAM, ("192.0.2.1", 53)),
    (socket.AF_INET6, socket.SOCK_STREAM, ("2001:db8::1", 80)),
    (socket.AF_INET6, socket.SOCK_DGRAM, ("2001:db8::1", 53)),
):
    try:
        one = socket.socket(family, kind)
        one.settimeout(0.3)
        one.connect(address)
        one.send(b"x")
    except OSError:
        continue
    raise SystemExit(f"it reaches {address}")


def double(n):
    return n * 2
