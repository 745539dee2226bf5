# --- Virtual time: event loops that never sleep --------------------------------------------------
#
# There are two: the case's own, and one in the oracle, which alone says what time it is. Where the
# case's loop would sleep, it asks the oracle to advance to its next timer; the oracle's loop runs
# the coroutines of remote objects, and stops where one of them is done. So nothing comes earlier
# for a submission that replaces its clock or its loop.


def virtual_loop(now, sleep):
    """A class of event loops. `now()` is their time; `sleep(selector, seconds)` is called in place
    of sleeping (None: for ever) and returns what select() would."""
    base = library("selectors", "DefaultSelector")

    class Selector(base):
        def select(self, timeout=None):
            ready = base.select(self, 0)
            if ready or timeout is not None and timeout <= 0:
                return ready
            return sleep(self, timeout)

    class Loop(library("asyncio", "SelectorEventLoop")):
        def __init__(self):
            super().__init__(Selector())

        def time(self):
            return now()

    Loop.sleep_for_real = staticmethod(lambda selector: base.select(selector, None))
    return Loop


class Clock:
    """The time of a case with a virtual clock, and the coroutines that it waits for."""

    __remote__ = ("advance", "cancel")

    def __init__(self):
        self.now = 0.0
        self.until = None
        self.stuck = False
        self.tasks = {}  # number -> task
        self.finished = []  # (number, "value" or "raised", what)
        self.count = 0
        self.guard = allocate_lock()
        self.loop = virtual_loop(lambda: self.now, self.pass_time)()

    @property
    def elapsed(self):
        """Seconds, without the noise of adding fractions."""
        return round(self.now, 9)

    def start(self, coroutine):
        """The number of a coroutine that runs from the next `advance` on."""
        with self.guard:
            number = self.count
            self.count += 1
            task = self.loop.create_task(coroutine)
            self.tasks[number] = task
            task.add_done_callback(lambda task: self.finish(number, task))
            return number

    def finish(self, number, task):
        del self.tasks[number]
        if task.cancelled():
            self.finished.append((number, "cancelled", None))
        elif task.exception() is not None:
            self.finished.append((number, "raised", crossing(task.exception())))
        else:
            self.finished.append((number, "value", task.result()))
        self.loop.stop()

    def cancel(self, number):
        with self.guard:
            if number in self.tasks:
                self.tasks[number].cancel()

    def advance(self, until):
        """Lets time pass to `until` (None: any time), or to where a coroutine is done. Returns the
        time, whether nothing can happen any more, and what is done."""
        if until is not None:
            until = float(until)
            # nan is neither before nor after any time, so that it could turn the clock back.
            if not library("math", "isfinite")(until):
                raise ValueError("time cannot pass to %r" % until)
        with self.guard:
            self.until = None if until is None else max(until, self.now)
            self.stuck = False
            if not self.finished:
                self.loop.run_forever()
            finished, self.finished = self.finished, []
            return self.now, self.stuck, finished

    def pass_time(self, selector, seconds):
        wake = None if seconds is None else self.now + seconds
        if self.finished:
            self.loop.stop()
        elif self.until is not None and (wake is None or wake > self.until):
            self.now = self.until
            self.loop.stop()
        elif wake is None:
            self.stuck = True
            self.loop.stop()
        else:
            self.now = wake
        return []


class CaseClock:
    """The clock as a case sees it: what its event loops wait for."""

    def __init__(self, stub):
        self.stub = stub
        self.now = 0.0
        self.futures = {}  # number of a coroutine in the oracle -> future

    def install(self):
        """Every event loop from now on lives in virtual time."""
        clock = self
        self.loop_class = virtual_loop(lambda: clock.now, self.pass_time)

        class Policy(library("asyncio", "DefaultEventLoopPolicy")):
            def new_event_loop(self):
                return clock.loop_class()

        library("asyncio", "set_event_loop_policy")(Policy())

    def pass_time(self, selector, seconds):
        until = None if seconds is None else self.now + seconds
        self.now, stuck, finished = call_remote(self.stub, "advance", (until,), {})
        for number, kind, value in finished:
            self.settle(number, kind, value)
        if stuck and not finished:
            # Only another thread could wake this loop.
            return self.loop_class.sleep_for_real(selector)
        return []

    def settle(self, number, kind, value):
        future = self.futures.pop(number, None)
        if future is None or future.done() or future.get_loop().is_closed():
            return
        if kind == "value":
            future.set_result(value)
        elif kind == "raised":
            error = exception_from(*value)
            stops = isinstance(error, StopIteration)
            future.set_exception(RuntimeError(str(error)) if stops else error)
        else:
            future.cancel()

    async def wait_for(self, number):
        """The result of a coroutine in the oracle."""
        future = library("asyncio", "get_running_loop")().create_future()
        self.futures[number] = future
        try:
            return await future
        except library("asyncio", "CancelledError"):
            if self.futures.pop(number, None) is not None:
                call_remote(self.stub, "cancel", (number,), {})
            raise
