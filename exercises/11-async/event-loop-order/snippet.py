import asyncio

log = []


def note(number):
    """Prints what was logged since the last note, on one line."""
    print(number, " ".join(log))
    log.clear()


async def step(name):
    log.append(name + "1")
    await asyncio.sleep(0)
    log.append(name + "2")
    return name


async def plain_await():
    await step("a")
    await step("b")


async def never_awaited_at_once():
    first, second = step("a"), step("b")
    log.append("made")
    await second
    await first


async def two_tasks():
    first = asyncio.create_task(step("a"))
    second = asyncio.create_task(step("b"))
    log.append("made")
    await first
    await second


async def task_and_coroutine():
    task = asyncio.create_task(step("a"))
    await step("b")
    log.append("between")
    await task


async def gathered():
    results = await asyncio.gather(step("a"), step("b"), step("c"))
    log.append("".join(results))


async def callbacks():
    loop = asyncio.get_running_loop()
    loop.call_soon(log.append, "x")
    loop.call_soon(log.append, "y")
    log.append("now")
    await asyncio.sleep(0)
    log.append("then")


async def callback_and_task():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(step("a"))
    loop.call_soon(log.append, "x")
    await task


async def no_pause():
    async def quick(name):
        log.append(name)

    task = asyncio.create_task(quick("task"))
    await quick("one")
    await quick("two")
    await task


async def a_long_computation():
    task = asyncio.create_task(step("a"))
    total = sum(range(100_000))
    log.append("summed" if total else "")
    await task


async def future():
    loop = asyncio.get_running_loop()
    ready = loop.create_future()

    async def waits():
        log.append("waits")
        log.append(await ready)

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    ready.set_result("done")
    log.append("set")
    await task


async def cancelled():
    async def works():
        try:
            log.append("begins")
            await asyncio.sleep(60)
        finally:
            log.append("cleans")

    task = asyncio.create_task(works())
    await asyncio.sleep(0)
    task.cancel()
    log.append("asked")
    try:
        await task
    except asyncio.CancelledError:
        log.append("gone")


async def cancelled_too_early():
    async def works():
        try:
            log.append("begins")
        finally:
            log.append("cleans")

    task = asyncio.create_task(works())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        log.append("gone")


async def left_behind():
    asyncio.create_task(step("a"))
    log.append("return")


for number, main in enumerate([
        plain_await, never_awaited_at_once, two_tasks, task_and_coroutine, gathered, callbacks,
        callback_and_task, no_pause, a_long_computation, future, cancelled, cancelled_too_early,
        left_behind], start=1):
    asyncio.run(main())
    note(number)
