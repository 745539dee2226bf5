# attack: waits one after another on an event loop of its own, whose time stands still
# verdict: TLE
# kata: timer
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def time(self):
        return 0.0


async def one_after_another(waits):
    return await waits.wait(3), await waits.wait(4)


async def both(waits):
    import threading
    results = []

    def work():
        loop = Loop()
        results.append(loop.run_until_complete(one_after_another(waits)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return results[0]
