import asyncio
import contextvars
from concurrent.futures import ThreadPoolExecutor


async def map_off_the_loop(function, items, limit):
    """Call a blocking function for each item, in other threads; return the results."""
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=limit)
    try:
        return await asyncio.gather(*(
            loop.run_in_executor(pool, contextvars.copy_context().run, function, item)
            for item in items
        ))
    finally:
        pool.shutdown(wait=False)
