"""A store that makes races happen: a reader waits for others who might read the same state."""

import threading


class Store:
    """Two threads that read one after the other without a write in between have raced; reads make time for that."""

    def __init__(self, *, broken=None, patient=False, **amounts):
        self.amounts, self.broken, self.patient = amounts, broken, patient
        self.guard = threading.Condition()
        self.calls = 0
        self.inside = threading.Event()
        self.released = threading.Event()

    def read(self, name):
        self._call()
        value = self.amounts.get(name, 0)
        if self.patient:
            self.inside.set()
            self.released.wait()
        self._dawdle()
        return value

    def write(self, name, amount):
        self._call()
        self._dawdle()
        self.amounts[name] = amount
        with self.guard:
            self.guard.notify_all()

    def wait_until_read(self):
        """Returns when somebody is in the middle of reading."""
        self.inside.wait()

    def let_go(self):
        self.released.set()

    def _call(self):
        with self.guard:
            self.calls += 1
            if self.calls == self.broken:
                raise OSError("the store is out of order")

    def _dawdle(self):
        # Gives another thread the time to come in between, if nothing keeps it from doing so.
        with self.guard:
            self.guard.wait(0.004)
