def transfer(source, target, amount):
    if amount < 0:
        raise ValueError("an amount is not below zero")
    first, second = sorted([source, target], key=lambda account: account.number)
    with first.lock:
        with second.lock:
            if source.balance < amount:
                return False
            source.balance -= amount
            target.balance += amount
            return True
