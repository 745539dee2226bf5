# attack: closes and replaces sys.stdout and sys.stderr with objects that raise and answer for ever
# verdict: AC
import sys


class Raising:
    closed = property(lambda self: 1 / 0)

    def __getattr__(self, name):
        raise SystemExit(0)


sys.stdout.close()
sys.stderr.close()
sys.stdout = sys.stderr = sys.__stdout__ = Raising()


def double(n):
    return n * 2
