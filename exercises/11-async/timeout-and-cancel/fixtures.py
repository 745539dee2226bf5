"""Cancels tasks at given times."""

import asyncio


async def outcome(coroutine, cancel=()):
    """(what came out of a coroutine that was cancelled at these seconds, when, how many tasks it left behind)."""
    loop = asyncio.get_running_loop()
    begin, others = loop.time(), len(asyncio.all_tasks())
    task = asyncio.ensure_future(coroutine)
    calls = [loop.call_later(moment, task.cancel) for moment in cancel]
    await asyncio.wait([task])
    seconds, left = round(loop.time() - begin), len(asyncio.all_tasks()) - others
    for call in calls:
        call.cancel()
    await asyncio.sleep(1000)  # whatever was left to itself has its time now
    if task.cancelled():
        return "CancelledError", seconds, left
    error = task.exception()
    if error is not None:
        return ": ".join(filter(None, [type(error).__name__, str(error)])), seconds, left
    return task.result(), seconds, left
