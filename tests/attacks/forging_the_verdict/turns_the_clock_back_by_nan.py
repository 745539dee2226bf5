# attack: waits one after another, then lets time pass to nan, and from there to a time before
# verdict: CLE
# kata: timer
import asyncio


def clock_of(loop):
    now = type(loop).time.__closure__[0].cell_contents
    return now.__closure__[0].cell_contents


async def both(waits):
    clock = clock_of(asyncio.get_running_loop())
    three, four = await waits.wait(3), await waits.wait(4)
    for moment in (float("nan"), 1.5):
        try:
            clock.stub.advance(moment)
        except ValueError:
            pass
    return three, four
