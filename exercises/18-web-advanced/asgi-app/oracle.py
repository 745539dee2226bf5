"""A database that takes its time, which is virtual."""

import asyncio


class Database:
    def __init__(self, *, slow=1, broken=False, rows=3, **items):
        self.slow, self.broken, self.items, self.number = slow, broken, items, rows
        self.connections = self.open = self.questions = 0

    async def connect(self):
        await asyncio.sleep(self.slow)
        if self.broken:
            raise OSError("no database today")
        self.connections += 1
        self.open += 1
        return Session(self)


class Session:
    def __init__(self, database):
        self._database = database

    async def get(self, key):
        self._database.questions += 1
        await asyncio.sleep(10)
        return self._database.items.get(key)

    def rows(self):
        self._database.questions += 1
        return Rows(self._database.number)

    async def close(self):
        self._database.open -= 1


class Rows:
    def __init__(self, number):
        self._number, self._next = number, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._next == self._number:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self._next += 1
        return f"row {self._next - 1}"
