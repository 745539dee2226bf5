COLUMNS = {"id": "id", "name": "name", "price": "price"}


def find(connection, text):
    """Products in whose name the text occurs."""
    text = text.replace("'", "''")
    return connection.execute(
        f"SELECT id, name, price FROM products WHERE name LIKE '%{text}%' AND NOT hidden ORDER BY id"
    ).fetchall()


def by_ids(connection, ids):
    """Products with one of these ids."""
    if not all(type(number) is int for number in ids):
        raise ValueError("an id is an int")
    places = ", ".join("?" * len(ids))
    return connection.execute(
        f"SELECT id, name, price FROM products WHERE id IN ({places}) AND NOT hidden ORDER BY id", ids
    ).fetchall()


def newest(connection, order="id", descending=False, limit=10):
    """The first products in this order."""
    if order not in COLUMNS:
        raise ValueError(f"cannot order by {order!r}")
    if type(limit) is not int or limit < 0:
        raise ValueError("a limit is an int, 0 or more")
    direction = "DESC" if descending else "ASC"
    return connection.execute(
        f"SELECT id, name, price FROM products WHERE NOT hidden "
        f"ORDER BY {COLUMNS[order]} {direction}, id LIMIT ?",
        [limit],
    ).fetchall()
