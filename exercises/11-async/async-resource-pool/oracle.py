"""A database that counts its connections, in virtual time."""

import asyncio


class Database:
    def __init__(self, *, opening=1, broken=()):
        self.time, self.broken = opening, broken
        self.tries = self.opened = self.open = self.peak = self.opening = self.opening_peak = 0

    async def connect(self):
        self.tries += 1
        number = self.tries
        self.opening += 1
        self.opening_peak = max(self.opening_peak, self.opening)
        try:
            await asyncio.sleep(self.time)
        finally:
            self.opening -= 1
        if number in self.broken:
            raise OSError("no database")
        self.opened += 1
        self.open += 1
        self.peak = max(self.peak, self.open)
        return Connection(self, number)


class Connection:
    def __init__(self, database, number):
        self._database, self._number, self._closed, self._busy = database, number, False, False

    async def ask(self, question, seconds=10):
        if self._closed or self._busy:
            raise RuntimeError("this connection is closed, or has a question to answer already")
        self._busy = True
        await asyncio.sleep(seconds)
        self._busy = False
        return f"{question} from {self._number}"

    async def close(self):
        if not self._closed:
            self._closed = True
            self._database.open -= 1
