"""An event tells that the purchase is over; the task itself never hears of being cancelled."""

import asyncio


class Purchase:
    def __init__(self, server, seat):
        self.server, self.seat = server, seat
        self.over = asyncio.Event()
        self.error = None

    async def run(self):
        try:
            try:
                await self.server.pay(self.seat)
            except Exception as error:
                self.error = error
                await self.server.release(self.seat)
            else:
                await self.server.confirm(self.seat)
        except Exception as error:
            self.error = error
        finally:
            self.over.set()


async def book(server, seconds):
    seat = await asyncio.wait_for(server.reserve(), timeout=seconds)
    purchase = Purchase(server, seat)
    task = asyncio.get_event_loop().create_task(purchase.run())
    cancellations = []
    while not purchase.over.is_set():
        try:
            await purchase.over.wait()
        except asyncio.CancelledError as cancellation:
            cancellations.append(cancellation)
    while not task.done():
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError as cancellation:
            cancellations.append(cancellation)
    if cancellations:
        raise cancellations[0]
    if purchase.error:
        raise purchase.error
    return seat
