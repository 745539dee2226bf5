"""Results in the order in which the jobs end."""

import asyncio


async def gather_limited(limit, jobs):
    slots = asyncio.Semaphore(limit)

    async def run(job):
        async with slots:
            return await job()

    tasks = [asyncio.ensure_future(run(job)) for job in jobs]
    return [await result for result in asyncio.as_completed(tasks)]
