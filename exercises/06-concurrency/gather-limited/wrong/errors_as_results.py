"""return_exceptions puts exceptions among the results, where nobody looks for them."""

import asyncio


async def gather_limited(limit, jobs):
    slots = asyncio.Semaphore(limit)

    async def run(job):
        async with slots:
            return await job()

    return await asyncio.gather(*[run(job) for job in jobs], return_exceptions=True)
