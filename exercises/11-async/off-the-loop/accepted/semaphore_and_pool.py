"""A task for each item, a semaphore for the limit, and a pool that is never waited for."""

import asyncio
import concurrent.futures
import contextvars
import functools


async def map_off_the_loop(function, items, limit):
    slots = asyncio.Semaphore(limit)
    pool = concurrent.futures.ThreadPoolExecutor(limit)
    context = contextvars.copy_context()

    async def one(item):
        async with slots:
            call = functools.partial(context.copy().run, function, item)
            return await asyncio.get_event_loop().run_in_executor(pool, call)

    tasks = [asyncio.ensure_future(one(item)) for item in items]
    try:
        results = []
        for task in tasks:
            results.append(await task)
        return results
    finally:
        for task in tasks:
            task.cancel()
        pool.shutdown(wait=False)
