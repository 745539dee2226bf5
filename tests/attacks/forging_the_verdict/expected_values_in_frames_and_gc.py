# attack: walks every frame and every object of the collector for the expected value
# verdict: WA
# kata: secret
import gc
import sys

MARK = "hidden-"


def texts(value, seen, depth=0):
    if id(value) in seen or depth > 6:
        return
    seen.add(id(value))
    if isinstance(value, str):
        yield value
    elif isinstance(value, (bytes, bytearray)):
        yield bytes(value).decode("latin-1")
    elif isinstance(value, dict):
        for key, item in list(value.items()):
            yield from texts(key, seen, depth + 1)
            yield from texts(item, seen, depth + 1)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for item in list(value):
            yield from texts(item, seen, depth + 1)


def places():
    frame = sys._getframe()
    while frame:
        yield dict(frame.f_locals)
        yield dict(frame.f_globals)
        yield frame.f_code.co_consts
        frame = frame.f_back
    gc.unfreeze()
    yield from gc.get_objects()


def secret(n):
    seen = set()
    for place in places():
        for text in texts(place, seen):
            at = text.find(MARK)
            if at >= 0 and len(text) >= at + 23 and text[at + 7].isalnum():
                return text[at : at + 23]
    return "nothing found"
