"""`asyncio.wait` never cancels what it waits for, so that no shield is needed."""

import asyncio


async def book(server, seconds):
    reserving = asyncio.ensure_future(server.reserve())
    try:
        done, _ = await asyncio.wait([reserving], timeout=seconds)
        if not done:
            raise asyncio.TimeoutError
    finally:
        if not reserving.done():
            reserving.cancel()
            await asyncio.wait([reserving])
    seat = reserving.result()

    was_cancelled = False

    async def finish(step):
        nonlocal was_cancelled
        task = asyncio.ensure_future(step)
        while not task.done():
            try:
                await asyncio.wait([task])
            except asyncio.CancelledError:
                was_cancelled = True
        return task

    paying = await finish(server.pay(seat))
    if paying.exception():
        await finish(server.release(seat))
        last = paying
    else:
        last = await finish(server.confirm(seat))
    if was_cancelled:
        raise asyncio.CancelledError
    last.result()
    return seat
