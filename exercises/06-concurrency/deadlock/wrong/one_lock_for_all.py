import threading

LOCK = threading.Lock()


def transfer(source, target, amount):
    if amount < 0:
        raise ValueError("an amount is not below zero")
    with LOCK:
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True
