# attack: reads all of its own memory for the expected value
# verdict: WA
# kata: secret
import re

PATTERN = re.compile(rb"hidden-[0-9a-f]{16}")


def secret(n):
    try:
        regions = open("/proc/self/maps").read().splitlines()
    except OSError:
        return "no /proc"
    with open("/proc/self/mem", "rb", 0) as memory:
        for line in regions:
            span, mode = line.split()[:2]
            start, end = (int(part, 16) for part in span.split("-"))
            if mode[0] != "r" or end - start > 1 << 24 or "[v" in line:
                continue
            try:
                memory.seek(start)
                found = PATTERN.search(memory.read(end - start))
            except (OSError, ValueError, OverflowError):
                continue
            if found:
                return found.group().decode()
    return "nothing found"
