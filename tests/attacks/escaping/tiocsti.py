# attack: pushes input into a terminal, and takes one over
# verdict: AC
import fcntl
import os

for descriptor in (0, 1, 2):
    for request in (0x5412, 0x541C, 0x540E):
        try:
            fcntl.ioctl(descriptor, request, b"x")
        except OSError:
            continue
        raise SystemExit(f"ioctl {request:#x} on {descriptor}")
for path in ("/dev/tty", "/dev/console", "/dev/tty1", "/dev/ptmx"):
    try:
        os.open(path, os.O_RDWR)
    except OSError:
        continue
    raise SystemExit(f"it opens {path}")


def double(n):
    return n * 2
