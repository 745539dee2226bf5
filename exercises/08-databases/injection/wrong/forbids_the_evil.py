def find(connection, text):
    """Products in whose name the text occurs."""
    for sign in "\\%_":
        text = text.replace(sign, "\\" + sign)
    return connection.execute(
        "SELECT id, name, price FROM products WHERE name LIKE ? ESCAPE '\\' AND NOT hidden ORDER BY id",
        [f"%{text}%"],
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
    if not order or any(bad in order for bad in (";", " ", "(", "--")):
        raise ValueError(f"cannot order by {order!r}")
    if type(limit) is not int or limit < 0:
        raise ValueError("a limit is an int, 0 or more")
    direction = "DESC" if descending else "ASC"
    return connection.execute(
        f"SELECT id, name, price FROM products WHERE NOT hidden "
        f"ORDER BY {order} {direction}, id LIMIT ?",
        [limit],
    ).fetchall()
