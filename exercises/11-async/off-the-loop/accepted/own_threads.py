"""A thread for each of `limit` workers, which take items from a queue."""

import asyncio
import contextvars
import queue
import threading


async def map_off_the_loop(function, items, limit):
    loop = asyncio.get_running_loop()
    todo, futures = queue.Queue(), []
    for item in items:
        future = loop.create_future()
        futures.append(future)
        todo.put((item, future, contextvars.copy_context()))

    def settle(future, result, error):
        if not future.done():
            future.set_result(result) if error is None else future.set_exception(error)

    def work():
        while True:
            try:
                item, future, context = todo.get_nowait()
            except queue.Empty:
                return
            result = error = None
            try:
                result = context.run(function, item)
            except Exception as raised:
                error = raised
            try:
                loop.call_soon_threadsafe(settle, future, result, error)
            except RuntimeError:
                return  # the loop is closed by now

    for _ in range(min(limit, len(futures))):
        threading.Thread(target=work, daemon=True).start()
    return [await future for future in futures]
