"""Servers that answer when enough requests wait at the same time: no stopwatch is needed."""

import threading


class Together:
    """Answers a request as soon as `size` of them wait."""

    def __init__(self, size, broken=()):
        self.barrier = threading.Barrier(size)
        self.broken = broken
        self.guard = threading.Lock()
        self.requests = 0

    def __call__(self, name):
        with self.guard:
            self.requests += 1
        self.barrier.wait()
        if name in self.broken:
            raise ConnectionError(f"no answer from {name}")
        return f"page of {name}"


class Backwards:
    """Has names from a list, and answers for each only when the names behind it have been answered."""

    def __init__(self, names):
        self.answered = {name: threading.Event() for name in names}
        self.after = dict(zip(names, names[1:]))

    def __call__(self, name):
        if name in self.after:
            self.answered[self.after[name]].wait()
        self.answered[name].set()
        return f"page of {name}"
