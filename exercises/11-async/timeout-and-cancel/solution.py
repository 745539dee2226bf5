import asyncio


async def book(server, seconds):
    """Reserve a seat in time, pay it and confirm; clean up if something goes wrong."""
    seat = await asyncio.wait_for(server.reserve(), seconds)
    return await seen_through(asyncio.ensure_future(buy(server, seat)))


async def buy(server, seat):
    try:
        await server.pay(seat)
    except Exception:
        await server.release(seat)
        raise
    await server.confirm(seat)
    return seat


async def seen_through(task):
    """The task's result. Cancelling the caller takes effect when the task is done."""
    cancelled = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            cancelled = error
        except Exception:
            pass  # the task's own; result() raises it
    if cancelled:
        task.exception()  # has been looked at
        raise cancelled
    return task.result()
