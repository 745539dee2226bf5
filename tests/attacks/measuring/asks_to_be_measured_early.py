# attack: asks to be measured before it begins, and keeps the harness from asking afterwards
# verdict: RE
# kata: steep
import gc
import os
import stat


def slow(numbers, total):
    for place, number in enumerate(numbers):
        if total - number in numbers[:place]:
            return True
    return False


def pair(numbers, total):
    for fd in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                os.write(fd, b"?")
                os.read(fd, 1)
        except OSError:
            pass
    for child in gc.get_objects():
        if type(child).__name__ == "Child":
            child.probe_fd = -1
    return slow(numbers, total)
