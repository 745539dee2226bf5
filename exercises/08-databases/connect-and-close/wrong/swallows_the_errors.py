import sqlite3

CHANGE = "UPDATE accounts SET balance = balance + ? WHERE name = ?"


def transfer(connect, source, target, amount):
    if amount <= 0:
        raise ValueError("the amount has to be above zero")
    connection = connect()
    try:
        for name, change in [(source, -amount), (target, amount)]:
            if connection.execute(CHANGE, (change, name)).rowcount == 0:
                raise LookupError(name)
        connection.commit()
    except sqlite3.Error:
        connection.rollback()
    finally:
        connection.close()
