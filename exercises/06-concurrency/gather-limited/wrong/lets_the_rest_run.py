"""gather raises the first exception and leaves the other tasks alone: they go on."""

import asyncio


async def gather_limited(limit, jobs):
    slots = asyncio.Semaphore(limit)

    async def run(job):
        async with slots:
            return await job()

    return await asyncio.gather(*[run(job) for job in jobs])
