import threading

threading.excepthook = lambda *what: None   # a thread's exception is not shown
others = []


def switch():
    """Lets the other thread run to its end, the first time that it is called."""
    if others:
        thread = threading.Thread(target=others.pop())
        thread.start()
        thread.join()


def slow(x):
    switch()
    return x


def race(number):
    """Runs a function's `first` in a thread, its `other` at the switch, and prints the result."""
    def run(function):
        result = []
        first, other = function(result)
        others[:] = [other]
        thread = threading.Thread(target=first)
        thread.start()
        thread.join()
        print(number, result)
    return run


total = 0
items = []
cache = {}


@race(0)
def increment(result):
    def other():
        global total
        total += 1

    def first():
        global total
        total += slow(1)
        result.append(total)

    return first, other


@race(1)
def the_other_way_round(result):
    def other():
        global total
        total = total + 1

    def first():
        global total
        total = 0
        total = slow(1) + total
        result.append(total)

    return first, other


@race(2)
def append(result):
    def other():
        items.append("b")

    def first():
        items.append(slow("a"))
        result.extend(items)

    return first, other


@race(3)
def replace(result):
    def other():
        global items
        items = items + ["b"]

    def first():
        global items
        items = []
        items = items + [slow("a")]
        result.extend(items)

    return first, other


@race(4)
def look_then_store(result):
    def other():
        if "key" not in cache:
            cache["key"] = "b"
        result.append(cache["key"])

    def first():
        if "key" not in cache:
            cache["key"] = slow("a")
        result.append(cache["key"])

    return first, other


@race(5)
def set_default(result):
    def other():
        result.append(cache.setdefault("other key", "b"))

    def first():
        result.append(cache.setdefault("other key", slow("a")))

    return first, other


@race(6)
def loop_over_a_dictionary(result):
    stock = {"x": 1, "y": 2}

    def other():
        stock["z"] = 3

    def first():
        try:
            for name in stock:
                result.append(name)
                switch()
        except RuntimeError:
            result.append("RuntimeError")

    return first, other


@race(7)
def loop_over_a_list(result):
    queue = ["x", "y"]

    def other():
        queue.append("z")

    def first():
        for name in queue:
            result.append(name)
            switch()

    return first, other


@race(8)
def sort(result):
    numbers = [3, 1, 2]

    def other():
        result.append(len(numbers))
        numbers.append(0)

    def first():
        try:
            numbers.sort(key=slow)
        except ValueError:
            result.append("ValueError")

    return first, other


@race(9)
def own_variables(result):
    def add_up():
        mine = 0
        for _ in range(3):
            mine += slow(1)
        result.append(mine)

    return add_up, add_up


@race(10)
def lock(result):
    guard = threading.Lock()

    def other():
        result.append(guard.acquire(blocking=False))

    def first():
        with guard:
            switch()
        result.append(guard.acquire(blocking=False))

    return first, other


@race(11)
def lock_twice(result):
    guard = threading.Lock()

    def first():
        result.append(guard.acquire(blocking=False))
        result.append(guard.acquire(blocking=False))

    return first, first


@race(12)
def rlock_twice(result):
    guard = threading.RLock()

    def other():
        result.append(guard.acquire(blocking=False))

    def first():
        result.append(guard.acquire(blocking=False))
        result.append(guard.acquire(blocking=False))
        switch()

    return first, other


@race(13)
def shared_generator(result):
    def count():
        for number in range(3):
            switch()
            yield number

    numbers = count()

    def other():
        try:
            result.append(next(numbers))
        except ValueError:
            result.append("ValueError")

    def first():
        result.append(next(numbers))

    return first, other


@race(14)
def local(result):
    mine = threading.local()

    def other():
        result.append(hasattr(mine, "name"))
        mine.name = "b"

    def first():
        mine.name = "a"
        switch()
        result.append(mine.name)

    return first, other


@race(15)
def exception(result):
    def other():
        result.append("other")
        raise OSError

    def first():
        try:
            switch()
            result.append("joined")
        except OSError:
            result.append("OSError")

    return first, other
