"""A server that takes as long as it is told, in virtual time, and counts what runs at once."""

import asyncio


class Server:
    def __init__(self):
        self.running = self.peak = self.started = self.finished = 0

    async def fetch(self, name, seconds):
        self.started += 1
        self.running += 1
        self.peak = max(self.peak, self.running)
        try:
            await asyncio.sleep(seconds)
            if name == "broken":
                raise ConnectionError("no answer")
            self.finished += 1
            return f"page {name}"
        finally:
            self.running -= 1
