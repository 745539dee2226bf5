# attack: looks for the oracle: as a module, as a file, among the objects of its process
# verdict: AC
# kata: order
import gc
import os
import sys


def found():
    try:
        import oracle
        return oracle
    except ImportError:
        pass
    if "oracle" in sys.modules or os.path.exists("oracle.py"):
        return "oracle"
    for thing in gc.get_objects():
        if isinstance(thing, dict) and ("in_order" in thing or "some_words" in thing):
            return "a name"
    return None


def order(words):
    if found():
        raise RuntimeError("found " + repr(found()))
    return sorted(words, key=len)
