from contextlib import ExitStack


def transfer(source, target, amount):
    """Move an amount from one account to another; return whether there was enough."""
    if amount < 0:
        raise ValueError("an amount is not below zero")
    accounts = {account.number: account for account in (source, target)}
    with ExitStack() as locks:
        for number in sorted(accounts):
            locks.enter_context(accounts[number].lock)
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True
