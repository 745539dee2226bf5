"""What a customer does with a pipeline."""

import asyncio


def run(mapped, server, limit, pause=0):
    """All results; an exception becomes a text."""
    async def main():
        results = []
        try:
            async for result in mapped(server.work, server.source(), limit):
                server.got()
                results.append(result)
                if pause:
                    await asyncio.sleep(pause)
        except OSError as error:
            results.append("OSError: {}".format(error))
            await asyncio.sleep(1000)
        return results

    return asyncio.run(main())


def timed(mapped, server, limit):
    """All results, each with the second in which it came."""
    async def main():
        loop = asyncio.get_running_loop()
        begin = loop.time()
        return [(round(loop.time() - begin), result)
                async for result in mapped(server.work, server.source(), limit)]

    return asyncio.run(main())


def look_and_wait(mapped, server, limit, asked):
    """How many items have been taken, a long while after so many results were asked for."""
    async def main():
        steps = mapped(server.work, server.source(), limit)
        for _ in range(asked):
            await steps.__anext__()
            server.got()
        await asyncio.sleep(1000)
        taken = server.how_many_taken()
        await steps.aclose()
        return taken

    return asyncio.run(main())


def close_after(mapped, server, limit, results):
    """(the first results, how many tasks are left after closing)."""
    async def main():
        before = len(asyncio.all_tasks())
        steps = mapped(server.work, server.source(), limit)
        got = []
        for _ in range(results):
            got.append(await steps.__anext__())
            server.got()
        await asyncio.sleep(50)
        await steps.aclose()
        left = len(asyncio.all_tasks()) - before
        await asyncio.sleep(1000)
        return got, left

    return asyncio.run(main())
