import asyncio


async def mapped(function, source, limit):
    """Give the results of an asynchronous function for each item of a source, in order."""
    slots, tasks = asyncio.Semaphore(limit), asyncio.Queue()

    async def feed():
        try:
            await slots.acquire()
            async for item in source:
                tasks.put_nowait(asyncio.ensure_future(limited(item)))
                await slots.acquire()
        finally:
            tasks.put_nowait(None)

    async def limited(item):
        try:
            return await function(item)
        finally:
            slots.release()

    feeder = asyncio.ensure_future(feed())
    task = None
    try:
        while True:
            task = await tasks.get()
            if task is None:
                await feeder  # raises what the source has raised
                return
            result = await task
            yield result
    finally:
        running = [feeder, task]
        while not tasks.empty():
            running.append(tasks.get_nowait())
        running = [one for one in running if one is not None]
        for one in running:
            one.cancel()
        await asyncio.gather(*running, return_exceptions=True)
