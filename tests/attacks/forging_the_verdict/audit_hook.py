# attack: an audit hook, which nobody can remove, raises at everything that happens afterwards
# verdict: RE
import sys


def hook(event, arguments):
    if active:
        raise SystemExit(0)


active = []
sys.addaudithook(hook)


def double(n):
    active.append(True)
    return 0
