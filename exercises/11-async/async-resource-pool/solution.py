import asyncio
import contextlib


class Pool:
    """Lends connections, of which at most `limit` are open."""

    def __init__(self, connect, limit):
        self._connect = connect
        self._limit = limit
        self._free = []
        self._closed = False

    async def __aenter__(self):
        self._places = asyncio.Semaphore(self._limit)  # made where the loop runs: 3.8 asks for it
        return self

    async def __aexit__(self, kind, error, traceback):
        self._closed = True
        while self._free:
            await self._free.pop().close()

    @contextlib.asynccontextmanager
    async def connection(self):
        if self._closed:
            raise RuntimeError("the pool is closed")
        async with self._places:
            connection = self._free.pop() if self._free else await self._connect()
            try:
                yield connection
            except BaseException:
                await connection.close()
                raise
            self._free.append(connection)
