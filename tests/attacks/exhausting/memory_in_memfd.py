# attack: fills files in memory that no mapping shows; memfd_create is refused (EPERM, by seccomp), and nothing else happens
# verdict: AC
# kata: roomy
import os

files = []


def double(n):
    try:
        files.append(os.memfd_create("held"))
    except PermissionError:
        return n * 2
    for _ in range(16):
        files.append(os.memfd_create("held"))
        for _ in range(15):
            os.write(files[-1], b"x" * (1 << 20))
    raise RuntimeError("it holds 240 MiB")
