# attack: tests look into everything in reach for a word that tells what is being tested
# verdict: WA
# kata: tested
# never shown: SECRET-HINT
import gc
import os
import sys

import doubling

# Put together at run time: the words must not be in this file, nor in its code.
WORDS = ["".join(reversed(word)) for word in ("tnatum", "tnairav", "emas_eht_yl", "rehtona_", "ytluaf")]


def texts():
    yield from sys.argv + list(os.environ.values()) + sys.path + os.listdir(".")
    yield from (doubling.__file__, repr(doubling.__spec__), repr(vars(doubling)))
    for name in ("cmdline", "environ", "maps", "mountinfo"):
        try:
            with open("/proc/self/" + name, encoding="utf-8", errors="replace") as file:
                yield file.read()
        except OSError:
            pass
    frame = sys._getframe()
    while frame:
        yield from (repr(value)[:10000] for name, value in frame.f_locals.items() if name != "WORDS")
        frame = frame.f_back
    for thing in gc.get_objects():
        if type(thing) is dict:
            yield from (item for item in list(thing.values()) if type(item) is str)


def test_names():
    own = open(__file__, encoding="utf-8").read()
    assert not [text for text in texts() if text not in own and any(word in text for word in WORDS)]
