from contextlib import closing

CHANGE = "UPDATE accounts SET balance = balance + ? WHERE name = ?"


def transfer(connect, source, target, amount):
    """Move an amount from one account to another."""
    if amount <= 0:
        raise ValueError("the amount has to be above zero")
    with closing(connect()) as connection, connection:
        for name, change in [(source, -amount), (target, amount)]:
            if connection.execute(CHANGE, (change, name)).rowcount == 0:
                raise LookupError(name)
