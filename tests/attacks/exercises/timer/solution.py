import asyncio


async def both(waits):
    return tuple(await asyncio.gather(waits.wait(3), waits.wait(4)))
