"""Numbers, and a condition that is notified whenever they change."""

import asyncio
from collections import deque
from contextlib import asynccontextmanager


class Pool:
    def __init__(self, connect, limit):
        self.connect, self.limit = connect, limit
        self.used, self.free, self.turns, self.open = 0, [], deque(), True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        self.open = False
        await asyncio.gather(*(connection.close() for connection in self.free))
        self.free.clear()

    async def place(self):
        if self.used < self.limit and not self.turns:
            self.used += 1
            return
        turn = asyncio.get_running_loop().create_future()
        self.turns.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_place_back()
            elif turn in self.turns:
                self.turns.remove(turn)
            raise

    def give_place_back(self):
        while self.turns:
            turn = self.turns.popleft()
            if not turn.done():
                turn.set_result(None)  # the place goes from hand to hand
                return
        self.used -= 1

    @asynccontextmanager
    async def connection(self):
        if not self.open:
            raise RuntimeError("the pool has been closed")
        await self.place()
        connection, good = None, False
        try:
            connection = self.free.pop() if self.free else await self.connect()
            yield connection
            good = True
        finally:
            if good:
                self.free.append(connection)
            elif connection is not None:
                await connection.close()
            self.give_place_back()
