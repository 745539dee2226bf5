def transfer(source, target, amount):
    """Move an amount from one account to another; return whether there was enough."""
    if amount < 0:
        raise ValueError("an amount is not below zero")
    with source.lock:
        with target.lock:
            if source.balance < amount:
                return False
            source.balance -= amount
            target.balance += amount
            return True
