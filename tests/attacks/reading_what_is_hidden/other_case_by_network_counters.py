# attack: reads the traffic counters of the loopback, and makes traffic for the next case to see
# verdict: AC
import pathlib
import socket


def bytes_sent():
    for path in ("/proc/self/net/dev", "/proc/net/dev"):
        try:
            line = next(line for line in pathlib.Path(path).read_text().splitlines() if "lo:" in line)
            return int(line.split(":")[1].split()[0])
        except (OSError, StopIteration):
            pass
    return 0


if bytes_sent():
    raise SystemExit("it came across")
try:
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    one.sendto(b"x" * 1000, ("127.0.0.1", 9))
except OSError:
    pass


def double(n):
    return n * 2
