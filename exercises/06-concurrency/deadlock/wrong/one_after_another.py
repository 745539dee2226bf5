def transfer(source, target, amount):
    if amount < 0:
        raise ValueError("an amount is not below zero")
    with source.lock:
        if source.balance < amount:
            return False
        source.balance -= amount
    with target.lock:
        target.balance += amount
    return True
