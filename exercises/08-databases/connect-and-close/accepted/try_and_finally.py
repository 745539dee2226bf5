def transfer(connect, source, target, amount):
    """Every way out, written down."""
    if not amount > 0:
        raise ValueError(amount)
    connection = connect()
    try:
        cursor = connection.cursor()
        for name in (source, target):
            cursor.execute("SELECT balance FROM accounts WHERE name = ?", (name,))
            if cursor.fetchone() is None:
                raise KeyError(name)
        cursor.execute("UPDATE accounts SET balance = balance - ? WHERE name = ?", (amount, source))
        cursor.execute("UPDATE accounts SET balance = balance + ? WHERE name = ?", (amount, target))
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.close()
