import asyncio


async def gather_limited(limit, jobs):
    """Return the jobs' results in order, with at most limit of them running at once."""
    slots = asyncio.Semaphore(limit)

    async def run(job):
        async with slots:
            return await job()

    tasks = [asyncio.ensure_future(run(job)) for job in jobs]
    try:
        return await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)  # until they have ended
        raise
