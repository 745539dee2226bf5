"""Keeps a set of running tasks, and fills it up whenever one of them is done."""

import asyncio


async def gather_limited(limit, jobs):
    jobs = list(jobs)
    results = [None] * len(jobs)
    running = {}
    upcoming = 0
    try:
        while upcoming < len(jobs) or running:
            while upcoming < len(jobs) and len(running) < limit:
                running[asyncio.ensure_future(jobs[upcoming]())] = upcoming
                upcoming += 1
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                results[running.pop(task)] = task.result()
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    return results
