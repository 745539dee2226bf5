"""Values like others: what distinguish.py and distinguish_runs.py try in place of what an author wrote.

Works on CPython 3.8 and later.
"""

import contextlib
import os
import shutil


@contextlib.contextmanager
def fresh_folder():
    """An empty working folder, so that no candidate finds what another one left."""
    before = os.getcwd()
    folder = os.path.join(before, "fresh")
    os.mkdir(folder)
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        shutil.rmtree(folder, ignore_errors=True)


class Facts:
    """What all values at one place have in common."""

    def __init__(self):
        self.types = set()
        self.sorted = self.unique = self.filled = True
        self.pairs = 0  # lists of two items or more: an order that none of them shows is no fact
        self.least = None
        self.characters = set()
        self.items = None
        self.keys = None

    def see(self, value):
        self.types.add(type(value))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            self.least = value if self.least is None else min(self.least, value)
        if isinstance(value, (str, bytes)):
            self.filled = self.filled and bool(value)
            self.characters.update(value)
        if isinstance(value, (list, tuple, set, dict)):
            self.filled = self.filled and bool(value)
            self.items = self.items or Facts()
            for item in value.values() if isinstance(value, dict) else value:
                self.items.see(item)
            if isinstance(value, dict):
                self.keys = self.keys or Facts()
                for key in value:
                    self.keys.see(key)
            if isinstance(value, (list, tuple)) and len(value) > 1:
                self.pairs += 1
                self.sorted = self.sorted and is_sorted(value)
                self.unique = self.unique and len(set(map(repr, value))) == len(value)

    def allow(self, value):
        if type(value) not in self.types:
            return False
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return not (self.least is not None and value < min(self.least, 1) and self.least >= 0)
        if isinstance(value, (str, bytes)):
            return (bool(value) or not self.filled) and set(value) <= self.characters
        if isinstance(value, (list, tuple, set, dict)):
            if not value and self.filled:
                return False
            if isinstance(value, dict) and not all(self.keys.allow(key) for key in value):
                return False
            inner = value.values() if isinstance(value, dict) else value
            if not all(self.items.allow(item) for item in inner):
                return False
            if isinstance(value, (list, tuple)) and self.pairs:
                if self.sorted and not is_sorted(value):
                    return False
                if self.unique and len(set(map(repr, value))) != len(value):
                    return False
        return True


def is_sorted(value):
    try:
        return all(not (after < before) for before, after in zip(value, value[1:]))
    except TypeError:
        return False


def varied(value, rng, pool):
    """A value of the same sort, a little or wholly different."""
    if isinstance(value, bool) or value is None:
        return rng.choice([True, False]) if value is not None else None
    if isinstance(value, int):
        return rng.choice([0, 1, 2, -1, value - 1, value + 1, -value, value * 2, value // 2])
    if isinstance(value, float):
        return rng.choice([0.0, 1.0, -value, value + 1.0, value / 2, value * 2])
    if isinstance(value, (str, bytes)):
        return varied_sequence(value, rng, pool, lambda some: value[:0].join(
            piece if isinstance(piece, type(value)) else bytes([piece]) for piece in some))
    if isinstance(value, dict):
        pairs = list(value.items())
        if pairs and rng.random() < 0.5:
            place = rng.randrange(len(pairs))
            pairs[place] = (pairs[place][0], varied(pairs[place][1], rng, pool))
            return dict(pairs)
        return dict(varied_sequence(pairs, rng, pool, list, False))
    if isinstance(value, set):
        return set(varied_sequence(sorted(value, key=repr), rng, pool, list))
    return varied_sequence(value, rng, pool, type(value))


def varied_sequence(value, rng, pool, make, deep=True):
    items = list(value)
    ways = ["add", "swap", "double", "reverse", "sort"] + ["drop", "one", "halve"] * 2
    way = rng.choice(ways + (["change"] * 6 if deep else []) + ["empty"])
    place = rng.randrange(len(items)) if items else 0
    if way == "empty" or (not items and way not in ("add",)):
        items = []
    elif way == "drop":
        del items[place]
    elif way == "one":
        items = [items[place]]
    elif way == "halve":
        items = items[: len(items) // 2] if rng.random() < 0.5 else items[len(items) // 2 :]
    elif way == "double":
        items.insert(place, items[place])
    elif way == "swap":
        other = rng.randrange(len(items))
        items[place], items[other] = items[other], items[place]
    elif way == "reverse":
        items.reverse()
    elif way == "sort":
        with contextlib.suppress(TypeError):
            items.sort()
    elif way == "add":
        others = [one for one in pool if type(one) is type(value)]
        extra = list(rng.choice(others)) if others else items
        if extra:
            items.insert(rng.randint(0, len(items)), rng.choice(extra))
    elif way == "change" and isinstance(items[place], str) and len(items[place]) == 1:
        items[place] = rng.choice(items)
    elif way == "change":
        items[place] = varied(items[place], rng, pool)
    return make(items)


def simpler(value):
    """Values that are a step simpler, the simplest first."""
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, (int, float)):
        for other in (0, 1, value // 2 if isinstance(value, int) else int(value)):
            if abs(other) < abs(value):
                yield type(value)(other)
        if value < 0:
            yield -value
        return
    if isinstance(value, dict):
        for key in value:
            yield {other: value[other] for other in value if other != key}
        return
    if isinstance(value, set):
        for item in value:
            yield value - {item}
        return
    for size in (len(value) // 2, 1):
        for start in range(0, len(value), max(size, 1)):
            yield value[:start] + value[start + size :]
    if isinstance(value, (list, tuple)):
        for place, item in enumerate(value):
            for other in simpler(item):
                yield value[:place] + type(value)([other]) + value[place + 1 :]
