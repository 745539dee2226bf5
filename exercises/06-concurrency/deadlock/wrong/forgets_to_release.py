def transfer(source, target, amount):
    if amount < 0:
        raise ValueError("an amount is not below zero")
    accounts = {account.number: account for account in (source, target)}
    for number in sorted(accounts):
        accounts[number].lock.acquire()
    enough = source.balance >= amount
    if enough:
        source.balance -= amount
        target.balance += amount
    for account in accounts.values():
        account.lock.release()
    return enough
