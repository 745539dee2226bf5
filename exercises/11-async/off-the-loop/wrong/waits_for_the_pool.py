import asyncio
import contextvars
from concurrent.futures import ThreadPoolExecutor


async def map_off_the_loop(function, items, limit):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return await asyncio.gather(*(
            loop.run_in_executor(pool, contextvars.copy_context().run, function, item)
            for item in items
        ))
