import asyncio
import contextvars


async def map_off_the_loop(function, items, limit):
    loop = asyncio.get_running_loop()
    slots = asyncio.Semaphore(limit)


    async def one(item):
        async with slots:
            return await loop.run_in_executor(None, contextvars.copy_context().run, function, item)

    return await asyncio.gather(*(one(item) for item in items))
