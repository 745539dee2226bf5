import asyncio
import contextvars
from concurrent.futures import ThreadPoolExecutor


async def map_off_the_loop(function, items, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=limit)
    context = contextvars.copy_context()
    try:
        return await asyncio.gather(*(
            loop.run_in_executor(pool, context.run, function, item) for item in items
        ))
    finally:
        pool.shutdown(wait=False)
