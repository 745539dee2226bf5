"""A shop in memory."""

import sqlite3


def shop(products, hidden=()):
    """A connection to a database with these products: (id, name, price)."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, price INTEGER, hidden INTEGER DEFAULT 0)")
    connection.executemany("INSERT INTO products VALUES (?, ?, ?, 0)", products)
    connection.executemany("INSERT INTO products VALUES (?, ?, ?, 1)", hidden)
    connection.commit()
    return connection
