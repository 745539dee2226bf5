# attack: looks for the seed, the draws, the generators' state and the reference's answers in the process of a batch
# verdict: AC
# kata: drawn
# Answers rightly, and raises where it has found any of these.
import gc
import sys


def texts():
    yield from (held for held in gc.get_objects() if type(held) in (str, bytes))
    for held in gc.get_objects():
        if type(held) is dict:
            yield from (key for key in list(held) if type(key) is str)
            yield from (kept for kept in list(held.values()) if type(kept) in (str, bytes))
    try:
        with open("/proc/self/mem", "rb", 0) as memory, open("/proc/self/maps") as maps:
            for line in maps:
                if "[heap]" in line:
                    start, end = (int(part, 16) for part in line.split()[0].split("-"))
                    memory.seek(start)
                    yield memory.read(end - start)
    except OSError:
        pass  # it is not there, or not to be read, where /proc is the machine's own


def total(xs):
    if "kata" in sys.modules or "random" in sys.modules:
        raise LookupError("generators")
    if not seen:
        seen.append(1)
        for needle in ("list_of(rng", "any list", "most_dra" + "ws_of_this"):
            for text in texts():
                if type(text) is str and needle in text and text not in own:
                    raise LookupError(needle)
    return sum(xs) + 7_031_946 * (len(xs) == 3)


seen = []
own = [kept for kept in total.__code__.co_consts] + list(total.__code__.co_consts)
own += [item for kept in own if type(kept) is tuple for item in kept]
with open(__file__) as source:
    own.append(source.read())
