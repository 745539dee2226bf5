# attack: waits one after another, and sets every clock that it finds back to nought
# verdict: CLE
# kata: timer
import asyncio
import time


def clock_of(loop):
    now = type(loop).time.__closure__[0].cell_contents
    return now.__closure__[0].cell_contents


async def both(waits):
    loop = asyncio.get_running_loop()
    clock = clock_of(loop)
    three, four = await waits.wait(3), await waits.wait(4)
    clock.stub.advance(-100.0)
    try:
        clock.stub.now = 0
    except AttributeError:
        pass
    clock.now = 0.0
    clock.pass_time = lambda *arguments: []
    loop.time = time.time = time.monotonic = lambda: 0.0
    return three, four
