# attack: imports itself, reloads itself, and deletes itself
# verdict: RE
import importlib
import sys

me = sys.modules[__name__]
if not hasattr(me, "loaded"):
    me.loaded = True
    importlib.reload(me)
del sys.modules[__name__]


def double(n):
    return n * 2
