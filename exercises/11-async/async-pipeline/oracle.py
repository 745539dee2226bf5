"""A source and a service, in virtual time, which count what is under way."""

import asyncio


class Server:
    def __init__(self, *, items, arrives=0, work=1, broken=(), source_breaks=False):
        self._items, self._arrives, self._work = items, arrives, work
        self._broken, self._source_breaks = broken, source_breaks
        self.taken = self.given = self.running = self.peak = self.under_way_peak = self.finished = 0

    def source(self):
        return Source(self)

    async def work(self, number):
        self.running += 1
        self.peak = max(self.peak, self.running)
        try:
            await asyncio.sleep(self._work[number] if isinstance(self._work, list) else self._work)
            if number in self._broken:
                raise OSError(f"cannot do {number}")
            self.finished += 1
            return f"done {number}"
        finally:
            self.running -= 1

    def got(self):
        """Somebody has got a result."""
        self.given += 1

    def how_many_taken(self):
        return self.taken

    def after_a_while(self):
        return self.running, self.taken - self.taken


class Source:
    def __init__(self, server):
        self._server = server

    def __aiter__(self):
        return self

    async def __anext__(self):
        server = self._server
        if server.taken == server._items:
            if server._source_breaks:
                raise OSError("no more")
            raise StopAsyncIteration
        if server._arrives:
            await asyncio.sleep(server._arrives)
        server.taken += 1
        server.under_way_peak = max(server.under_way_peak, server.taken - server.given)
        return server.taken - 1
