# attack: raises with local variables that are huge, endless, cyclic, or run code when they are looked at
# verdict: RE
# kata: quick
# never shown: was run
import sys


def strike(*ignored):
    sys.stderr.write("was " + "run\n")
    sys.stderr.flush()
    while True:
        pass


class Hostile:
    __repr__ = __str__ = __eq__ = __hash__ = __len__ = __iter__ = __bool__ = strike
    __getattribute__ = strike

    @property
    def __class__(self):
        strike()


class Table(dict):
    items = keys = values = __iter__ = __repr__ = __len__ = strike


class Text(str):
    __len__ = __getitem__ = __repr__ = strike


def double(n):
    hostile, table, text = Hostile(), Table(a=1), Text("x")
    object.__setattr__(hostile, "inside", table)
    many = list(range(500_000))
    wide = {number: [many] * 10 for number in range(1000)}
    cycle = [hostile]
    cycle.append(cycle)
    number = 1 << 1_000_000
    raise ValueError
