# attack: replaces modules of the library by None and by objects that raise
# verdict: AC
import sys


class Raising:
    def __getattr__(self, name):
        raise SystemExit(0)


for name in list(sys.modules):
    if name not in ("sys", "builtins", __name__):
        sys.modules[name] = Raising() if len(name) % 2 else None


def double(n):
    return n * 2
