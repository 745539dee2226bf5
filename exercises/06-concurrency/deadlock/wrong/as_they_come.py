def transfer(source, target, amount):
    if amount < 0:
        raise ValueError("an amount is not below zero")
    if source.number == target.number:
        with source.lock:
            return source.balance >= amount
    with source.lock:
        with target.lock:
            if source.balance < amount:
                return False
            source.balance -= amount
            target.balance += amount
            return True
