"""`limit` workers, each of which takes an item, computes, and waits until its result has been handed out."""

import asyncio


async def mapped(function, source, limit):
    iterator, guard = source.__aiter__(), asyncio.Lock()
    outbox, ended = asyncio.Queue(), []

    async def work():
        while True:
            async with guard:
                if ended:
                    return
                loop = asyncio.get_running_loop()
                result, handed_out = loop.create_future(), loop.create_future()
                try:
                    item = await iterator.__anext__()
                except Exception as error:
                    ended.append(error)
                    outbox.put_nowait(None)
                    return
                outbox.put_nowait((result, handed_out))
            try:
                result.set_result(await function(item))
            except Exception as error:
                result.set_exception(error)
            await handed_out

    workers = [asyncio.ensure_future(work()) for _ in range(limit)]
    entry = None
    try:
        while True:
            entry = await outbox.get()
            if entry is None:
                break
            value = await entry[0]
            entry[1].set_result(None)
            yield value
        if not isinstance(ended[0], StopAsyncIteration):
            raise ended[0]
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        while not outbox.empty():
            entry = outbox.get_nowait()
            if entry and entry[0].done():
                entry[0].exception()
