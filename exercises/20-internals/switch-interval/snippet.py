import sys
from threading import Barrier, Lock, RLock, Thread


def together(work, count):
    """Runs work in so many threads, and waits for all of them."""
    threads = [Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


items = []
together(lambda: [items.append(n) for n in range(1000)], 4)
print(1, len(items))

balance = 0
meeting = Barrier(2)


def deposit():
    global balance
    seen = balance
    meeting.wait()
    balance = seen + 1


together(deposit, 2)
print(2, balance)


def add_five():
    global balance
    balance += 5


def slow(amount):
    together(add_five, 1)
    return amount


balance = 10
balance += slow(1)
print(3, balance)

balance = 10
balance = slow(1) + balance
print(4, balance)

cache, made = {}, []


def look_and_make():
    if "key" not in cache:
        meeting.wait()
        made.append(object())
        cache["key"] = made[-1]


together(look_and_make, 2)
print(5, len(made), len(cache))

cache, made, got = {}, [], []


def look_or_make():
    mine = object()
    made.append(mine)
    meeting.wait()
    got.append(cache.setdefault("key", mine))


together(look_or_make, 2)
print(6, len(made), got[0] is got[1])

balance = 0
lock = Lock()


def locked_deposit():
    global balance
    for _ in range(1000):
        with lock:
            seen = balance
            balance = seen + 1


together(locked_deposit, 2)
print(7, balance)

try:
    with lock:
        raise ValueError
except ValueError:
    print(8, lock.locked())

again = RLock()
with lock, again:
    print(9, lock.acquire(blocking=False), again.acquire(blocking=False))

stock = {"apple": 1, "pear": 2}
try:
    for fruit in stock:
        together(lambda: stock.update(plum=3), 1)
    print(10, "done")
except RuntimeError:
    print(10, "RuntimeError")

stock, seen = {"apple": 1, "pear": 2}, []
for fruit in list(stock):
    together(lambda: stock.update(plum=3), 1)
    seen.append(fruit)
print(11, len(seen), len(stock))

arrived = []
meeting = Barrier(4)


def arrive():
    arrived.append("here")
    meeting.wait()


together(arrive, 4)
print(12, len(arrived))

balance = 0
sys.setswitchinterval(0.00001)
together(locked_deposit, 4)
print(13, balance)
