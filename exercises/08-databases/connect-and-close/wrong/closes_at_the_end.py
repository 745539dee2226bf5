CHANGE = "UPDATE accounts SET balance = balance + ? WHERE name = ?"


def transfer(connect, source, target, amount):
    if amount <= 0:
        raise ValueError("the amount has to be above zero")
    connection = connect()
    for name, change in [(source, -amount), (target, amount)]:
        if connection.execute(CHANGE, (change, name)).rowcount == 0:
            connection.rollback()
            connection.close()
            raise LookupError(name)
    connection.commit()
    connection.close()
