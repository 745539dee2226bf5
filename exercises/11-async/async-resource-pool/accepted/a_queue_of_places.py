"""A queue with `limit` things in it: connections, or None for one that is still to be opened."""

import asyncio


class Pool:
    def __init__(self, connect, limit):
        self.connect, self.limit, self.queue = connect, limit, None

    async def __aenter__(self):
        self.queue = asyncio.LifoQueue()
        for _ in range(self.limit):
            self.queue.put_nowait(None)
        return self

    async def __aexit__(self, *exception):
        queue, self.queue = self.queue, None
        while not queue.empty():
            connection = queue.get_nowait()
            if connection is not None:
                await connection.close()

    def connection(self):
        return Loan(self)


class Loan:
    def __init__(self, pool):
        self.pool = pool

    async def __aenter__(self):
        if self.pool.queue is None:
            raise RuntimeError("closed")
        self.queue = self.pool.queue
        self.lent = await self.queue.get()
        if self.lent is None:
            try:
                self.lent = await self.pool.connect()
            except BaseException:
                self.queue.put_nowait(None)
                raise
        return self.lent

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            self.queue.put_nowait(self.lent)
            return
        try:
            await self.lent.close()
        finally:
            self.queue.put_nowait(None)
