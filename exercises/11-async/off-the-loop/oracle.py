"""Blocking functions that wait for each other, or for a bell: no stopwatch is needed."""

import threading


class Studio:
    """Each call waits until `together` of them are there."""

    def __init__(self, together, broken=()):
        self.barrier = threading.Barrier(together)
        self.broken = broken
        self.guard = threading.Lock()
        self.calls = self.running = self.peak = 0

    def thumbnail(self, name):
        with self.guard:
            self.calls += 1
            self.running += 1
            self.peak = max(self.peak, self.running)
        try:
            self.barrier.wait()
            if name in self.broken:
                raise OSError(f"cannot scale {name}")
            return f"small {name}"
        finally:
            with self.guard:
                self.running -= 1


class Backwards:
    """Answers for each name only when the names behind it have been answered."""

    def __init__(self, names):
        self.done = {name: threading.Event() for name in names}
        self.after = dict(zip(names, names[1:]))

    def thumbnail(self, name):
        if name in self.after:
            self.done[self.after[name]].wait()
        self.done[name].set()
        return f"small {name}"


class Hall:
    """Whoever waits here hears the bell, which rings when somebody asks for it."""

    def __init__(self):
        self.bell = threading.Event()

    def wait_for_bell(self, name):
        if name == "bad":
            raise OSError("bad is deaf")
        self.bell.wait()
        return f"{name} heard it"

    def ring(self):
        self.bell.set()
