# attack: waits one after another, and lets time pass to nan, which is over no bound
# verdict: CLE
# kata: timer
import asyncio


def clock_of(loop):
    now = type(loop).time.__closure__[0].cell_contents
    return now.__closure__[0].cell_contents


async def both(waits):
    clock = clock_of(asyncio.get_running_loop())
    three, four = await waits.wait(3), await waits.wait(4)
    for moment in (float("nan"), "nan"):
        try:
            clock.stub.advance(moment)
        except ValueError:
            pass
    return three, four
