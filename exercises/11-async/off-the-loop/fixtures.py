"""A task that needs its turns."""

import asyncio


async def ring(hall):
    """Rings the bell, after the loop has given it some turns."""
    for _ in range(20):
        await asyncio.sleep(0)
    hall.ring()
