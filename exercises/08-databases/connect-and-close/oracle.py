"""A bank on a database in memory, which counts connections and can break at a given moment."""

import sqlite3


class Bank:
    def __init__(self, broken="", **balances):
        self.opened = self.open = 0
        self.broken = broken
        self.counts = {}
        # Calls come from several threads, one after another.
        self.database = sqlite3.connect(":memory:", check_same_thread=False)
        self.database.execute("CREATE TABLE accounts (name TEXT PRIMARY KEY,"
                              " balance INTEGER NOT NULL CHECK (balance >= 0))")
        self.database.executemany("INSERT INTO accounts VALUES (?, ?)", balances.items())
        self.database.commit()
        self.committed = dict(balances)

    def connect(self):
        self._count("connect")
        self.opened += 1
        self.open += 1
        return Connection(self)

    def balances(self):
        """What has been committed."""
        return dict(self.committed)

    def _count(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1
        if self.broken == f"{what} {self.counts[what]}":
            raise sqlite3.OperationalError("disk I/O error")


class Connection:
    def __init__(self, bank):
        self._bank = bank
        self._closed = False

    def cursor(self):
        return Cursor(self)

    def execute(self, statement, parameters=()):
        return Cursor(self).execute(statement, parameters)

    def commit(self):
        self._check()
        self._bank._count("commit")
        self._bank.database.commit()
        self._bank.committed = dict(self._bank.database.execute("SELECT name, balance FROM accounts"))

    def rollback(self):
        self._check()
        self._bank.database.rollback()

    def close(self):
        if not self._closed:
            self._bank.database.rollback()
            self._bank.open -= 1
            self._closed = True

    def __enter__(self):
        return self

    def __exit__(self, kind, *details):
        if kind is None:
            self.commit()
        else:
            self.rollback()
        return False

    def _check(self):
        if self._closed:
            raise sqlite3.ProgrammingError("Cannot operate on a closed database.")


class Cursor:
    __remote__ = ["execute", "fetchone", "fetchall", "close", "rowcount"]

    def __init__(self, connection):
        self._connection = connection
        self._cursor = connection._bank.database.cursor()

    @property
    def rowcount(self):
        return self._cursor.rowcount

    def execute(self, statement, parameters=()):
        self._connection._check()
        if statement.lstrip().upper().startswith("UPDATE"):
            self._connection._bank._count("update")
        self._cursor.execute(statement, parameters)
        return self

    def fetchone(self):
        return self._cursor.fetchone()

    def fetchall(self):
        return self._cursor.fetchall()

    def __iter__(self):
        return iter(self._cursor.fetchall())

    def close(self):
        self._cursor.close()
