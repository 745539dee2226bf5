import asyncio
from concurrent.futures import ThreadPoolExecutor


async def map_off_the_loop(function, items, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=limit)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, function, item) for item in items))
    finally:
        pool.shutdown(wait=False)
