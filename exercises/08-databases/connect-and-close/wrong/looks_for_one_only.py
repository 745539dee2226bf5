from contextlib import closing


def transfer(connect, source, target, amount):
    if amount <= 0:
        raise ValueError("the amount has to be above zero")
    with closing(connect()) as connection, connection:
        connection.execute("UPDATE accounts SET balance = balance - ? WHERE name = ?", (amount, source))
        cursor = connection.execute(
            "UPDATE accounts SET balance = balance + ? WHERE name = ?", (amount, target))
        if cursor.rowcount == 0:
            raise LookupError(target)
