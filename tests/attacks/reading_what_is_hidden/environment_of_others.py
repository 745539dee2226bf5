# attack: reads environment, arguments, maps and stacks of every other process
# verdict: WA
# kata: secret
import os
import re

PATTERN = re.compile(rb"hidden-[0-9a-f]{16}|canary: [a-z]+")


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read(1 << 20)
    except OSError:
        return b""


def places():
    for pid in [*range(1, 300), @OUTSIDE@, @PID@]:
        if pid != os.getpid():
            for name in ("environ", "auxv", "maps", "stack", "syscall", "io", "fdinfo/0", "mountinfo"):
                yield b"canary: others" if name in ("environ", "maps") and read(f"/proc/{pid}/{name}") else b""


def secret(n):
    for found in places():
        match = PATTERN.search(found)
        if match:
            return match.group().decode()
    return "nothing found"
