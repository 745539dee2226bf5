# attack: waits one after another, and sets every clock that it finds back to nought
# verdict: CLE
# kata: timer
import asyncio
import gc
import time


async def both(waits):
    loop = asyncio.get_running_loop()
    three, four = await waits.wait(3), await waits.wait(4)
    loop.time = time.time = time.monotonic = lambda: 0.0
    for thing in gc.get_objects():
        if type(thing).__name__ == "CaseClock":
            thing.now = 0.0
            thing.pass_time = lambda *arguments: []
            for change in (lambda: setattr(thing.stub, "now", 0), lambda: thing.stub.advance(-100.0)):
                try:
                    change()
                except AttributeError:
                    pass
    return three, four
