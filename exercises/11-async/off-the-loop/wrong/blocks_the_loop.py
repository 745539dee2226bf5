import asyncio


async def map_off_the_loop(function, items, limit):
    slots = asyncio.Semaphore(limit)

    async def one(item):
        async with slots:
            return function(item)

    return await asyncio.gather(*(one(item) for item in items))
