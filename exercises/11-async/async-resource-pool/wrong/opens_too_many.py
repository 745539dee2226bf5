import asyncio
import contextlib


class Pool:
    """Lends connections, of which at most `limit` are open."""

    def __init__(self, connect, limit):
        self._connect = connect
        self._limit = limit
        self._free = []
        self._closed = False
        self._open = 0

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        self._closed = True
        while self._free:
            await self._free.pop().close()

    @contextlib.asynccontextmanager
    async def connection(self):
        if self._closed:
            raise RuntimeError("the pool is closed")
        while not self._free and self._open >= self._limit:
            await asyncio.sleep(1)
        if self._free:
            connection = self._free.pop()
        else:
            connection = await self._connect()
            self._open += 1
        try:
            yield connection
        except BaseException:
            self._open -= 1
            await connection.close()
            raise
        self._free.append(connection)
