import asyncio


async def mapped(function, source, limit):
    iterator, more = source.__aiter__(), True
    while more:
        tasks = []
        try:
            while len(tasks) < limit:
                try:
                    item = await iterator.__anext__()
                except StopAsyncIteration:
                    more = False
                    break
                tasks.append(asyncio.ensure_future(function(item)))
            if tasks:
                await asyncio.wait(tasks)
            for task in tasks:
                yield await task
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
