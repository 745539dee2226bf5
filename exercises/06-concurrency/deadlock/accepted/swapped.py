"""Two locks by hand, swapped where necessary; the same account is a matter of its own."""


def transfer(source, target, amount):
    if amount < 0:
        raise ValueError(amount)
    if source.number == target.number:
        with source.lock:
            return source.balance >= amount
    first, second = source, target
    if second.number < first.number:
        first, second = second, first
    first.lock.acquire()
    try:
        second.lock.acquire()
        try:
            enough = source.balance >= amount
            if enough:
                source.balance = source.balance - amount
                target.balance = target.balance + amount
            return enough
        finally:
            second.lock.release()
    finally:
        first.lock.release()
