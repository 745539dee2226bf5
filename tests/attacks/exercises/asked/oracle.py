import sqlite3


class Connection:
    def __init__(self):
        self.statements = 0
        self.database = sqlite3.connect(":memory:", check_same_thread=False)
        self.database.executescript("""
            CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE orders (customer INTEGER);
            INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cy');
            INSERT INTO orders VALUES (1), (1), (3);
            PRAGMA query_only = ON;
        """)

    def cursor(self):
        return Cursor(self)

    def execute(self, statement, parameters=()):
        return Cursor(self).execute(statement, parameters)


class Cursor:
    def __init__(self, connection):
        self.connection = connection
        self.rows = []

    def execute(self, statement, parameters=()):
        self.connection.statements += 1
        self.rows = self.connection.database.execute(statement, parameters).fetchall()
        return self

    def fetchall(self):
        return self.rows
