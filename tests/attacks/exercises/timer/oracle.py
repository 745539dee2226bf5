import asyncio


class Waits:
    def __init__(self):
        self.done = 0

    async def wait(self, seconds):
        await asyncio.sleep(seconds)
        self.done += 1
        return seconds
