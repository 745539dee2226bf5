import asyncio


async def book(server, seconds):
    """Reserve a seat in time, pay it and confirm; clean up if something goes wrong."""
    seat = await asyncio.wait_for(server.reserve(), seconds)
    return await asyncio.shield(buy(server, seat))


async def buy(server, seat):
    try:
        await server.pay(seat)
    except Exception:
        await server.release(seat)
        raise
    await server.confirm(seat)
    return seat
