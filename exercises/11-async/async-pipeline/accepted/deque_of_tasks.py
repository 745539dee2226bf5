"""No feeder of its own: the next item is asked for by a task as well, and whoever waits waits for both."""

import asyncio
from collections import deque


async def mapped(function, source, limit):
    iterator = source.__aiter__()
    running, changed = deque(), asyncio.Event()
    state = {"taking": None, "end": None}

    async def take():
        return await iterator.__anext__()

    def more(*_):
        if state["taking"] is None and state["end"] is None and len(running) < limit:
            state["taking"] = asyncio.ensure_future(take())
            state["taking"].add_done_callback(taken)

    def taken(task):
        state["taking"] = None
        if task.cancelled():
            return
        if task.exception() is not None:
            state["end"] = task.exception()
        else:
            running.append(asyncio.ensure_future(function(task.result())))
            more()
        changed.set()

    more()
    try:
        while True:
            while not running and state["end"] is None:
                changed.clear()
                await changed.wait()
            if not running:
                if not isinstance(state["end"], StopAsyncIteration):
                    raise state["end"]
                return
            result = await running[0]
            running.popleft()
            more()
            yield result
    finally:
        left = list(running) + ([state["taking"]] if state["taking"] else [])
        state["end"] = state["end"] or StopAsyncIteration()
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)
        for task in left:
            task.cancelled() or task.exception()
