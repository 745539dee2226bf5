"""A database in memory that counts the statements that it is sent."""

import sqlite3

SCHEMA = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers);
CREATE TABLE items (order_id INTEGER NOT NULL REFERENCES orders, quantity INTEGER NOT NULL,
                    price INTEGER NOT NULL);
"""


class Connection:
    """What a report needs of an sqlite3.Connection; it can be read, not written."""

    def __init__(self, customers=(), orders=(), items=()):
        self.statements = 0
        # Calls come from several threads, one after another.
        self.database = sqlite3.connect(":memory:", check_same_thread=False)
        self.database.executescript(SCHEMA)
        self.database.executemany("INSERT INTO customers VALUES (?, ?)", customers)
        self.database.executemany("INSERT INTO orders VALUES (?, ?)", orders)
        self.database.executemany("INSERT INTO items VALUES (?, ?, ?)", items)
        self.database.commit()
        self.database.execute("PRAGMA query_only = ON")

    def execute(self, statement, parameters=()):
        return self.cursor().execute(statement, parameters)

    def cursor(self):
        return Cursor(self)


class Cursor:
    def __init__(self, connection):
        self.connection = connection
        self.cursor = connection.database.cursor()

    def execute(self, statement, parameters=()):
        self.connection.statements += 1
        self.cursor.execute(statement, parameters)
        return self

    def fetchone(self):
        return self.cursor.fetchone()

    def fetchmany(self, size=1):
        return self.cursor.fetchmany(size)

    def fetchall(self):
        return self.cursor.fetchall()

    def __iter__(self):
        return iter(self.cursor.fetchall())

    def close(self):
        self.cursor.close()


def busy_shop():
    """Forty customers; number n has n % 4 orders of n % 3 items each."""
    customers = [(n, f"customer {n:02}") for n in range(40)]
    orders = [(10 * n + k, n) for n in range(40) for k in range(n % 4)]
    items = [(order, 2, 100 + order) for order, n in orders for _ in range(n % 3)]
    return Connection(customers, orders, items)


def busy_report():
    """What the report on busy_shop says, computed without SQL."""
    rows = []
    for n in range(40):
        total = sum(2 * (100 + 10 * n + k) * (n % 3) for k in range(n % 4))
        rows.append((f"customer {n:02}", n % 4, total))
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def is_the_busy_report(result):
    if result == busy_report():
        return True
    if not isinstance(result, list) or len(result) != 40:
        return "Forty customers make a list of forty rows."
    for expected, got in zip(busy_report(), result):
        if expected != got:
            return f"Expected the row {expected!r}, got {got!r}."
