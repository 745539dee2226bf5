"""Batches of the limit's size: each waits for its slowest job while the other slots stand empty."""

import asyncio


async def gather_limited(limit, jobs):
    jobs = list(jobs)
    results = []
    for start in range(0, len(jobs), limit):
        results += await asyncio.gather(*[job() for job in jobs[start:start + limit]])
    return results
