"""Two stacks: turned over when the one for taking is empty."""


class Queue:
    def __init__(self, items=()):
        self._coming = list(items)
        self._going = []

    def _turn(self):
        if not self._going:
            self._coming.reverse()
            self._coming, self._going = [], self._coming
        return self._going

    def put(self, item):
        self._coming.append(item)

    def take(self):
        return self._turn().pop()

    def front(self):
        return self._turn()[-1]

    def __len__(self):
        return len(self._coming) + len(self._going)

    def __iter__(self):
        yield from reversed(self._going)
        yield from self._coming
