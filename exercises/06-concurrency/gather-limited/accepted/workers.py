"""As many workers as there are slots; each takes the next job when it is done with its last."""

import asyncio


async def gather_limited(limit, jobs):
    waiting = iter(list(enumerate(jobs)))
    results = {}

    async def work():
        for place, job in waiting:
            results[place] = await job()

    workers = [asyncio.ensure_future(work()) for _ in range(limit)]
    done, pending = await asyncio.wait(workers, return_when=asyncio.FIRST_EXCEPTION)
    for worker in pending:
        worker.cancel()
    if pending:
        await asyncio.wait(pending)
    for worker in done:
        worker.result()
    return [results[place] for place in sorted(results)]
