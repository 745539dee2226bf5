# attack: asks on another connection than the counted one, wherever it can get one
# verdict: CLE
# kata: asked
import copy
import pickle
import sqlite3

CUSTOMERS = "SELECT id, name FROM customers ORDER BY name"
ORDERS = "SELECT COUNT(*) FROM orders WHERE customer = ?"


def others(connection):
    yield lambda: connection.database
    yield lambda: connection.cursor().connection.database
    yield lambda: connection.connect()
    yield lambda: type(connection)()
    yield lambda: copy.copy(connection)
    yield lambda: copy.deepcopy(connection)
    yield lambda: pickle.loads(pickle.dumps(connection))
    yield lambda: object.__new__(type(connection))
    yield lambda: sqlite3.connect("file::memory:?cache=shared", uri=True)
    yield lambda: connection


def report(connection):
    for other in others(connection):
        try:
            one = other()
            return [(name, one.execute(ORDERS, (number,)).fetchall()[0][0])
                    for number, name in one.execute(CUSTOMERS).fetchall()]
        except Exception:
            continue
