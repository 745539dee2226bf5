# attack: reads every descriptor that it inherited, from the start
# verdict: WA
# kata: secret
import os
import re


def secret(n):
    for descriptor in range(3, 1024):
        try:
            size = os.fstat(descriptor).st_size
            match = re.search(rb"hidden-[0-9a-f]{16}", os.pread(descriptor, size, 0))
        except OSError:
            continue
        if match:
            return match.group().decode()
    return "nothing found"
