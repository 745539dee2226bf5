# attack: reads the memory of the zygote, the reaper and every other process
# verdict: WA
# sample: yes
# kata: secret
import os
import re

PATTERN = re.compile(rb"hidden-[0-9a-f]{16}|canary: [a-z]+")


def regions(pid):
    try:
        with open(f"/proc/{pid}/maps") as file:
            lines = file.read().splitlines()
        with open(f"/proc/{pid}/mem", "rb", 0) as memory:
            for line in lines:
                span, mode = line.split()[:2]
                start, end = (int(part, 16) for part in span.split("-"))
                if mode[0] == "r" and end - start < 1 << 24:
                    memory.seek(start)
                    yield memory.read(end - start)
    except (OSError, ValueError, OverflowError):
        pass


def places():
    for pid in [1, os.getppid(), *range(1, 300), @OUTSIDE@, @PID@]:
        if pid != os.getpid():
            yield from regions(pid)


def secret(n):
    for found in places():
        match = PATTERN.search(found)
        if match:
            return match.group().decode()
    return "nothing found"
