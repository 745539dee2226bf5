def transfer(connect, source, target, amount):
    """Move an amount from one account to another."""
    connection = connect()
    if amount <= 0:
        raise ValueError("the amount has to be above zero")
    connection.execute("UPDATE accounts SET balance = balance - ? WHERE name = ?", (amount, source))
    connection.commit()
    cursor = connection.execute(
        "UPDATE accounts SET balance = balance + ? WHERE name = ?", (amount, target))
    if cursor.rowcount == 0:
        raise LookupError(target)
    connection.commit()
    connection.close()
