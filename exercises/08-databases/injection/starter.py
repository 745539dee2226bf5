def find(connection, text):
    """Products in whose name the text occurs."""
    return connection.execute(
        f"SELECT id, name, price FROM products WHERE name LIKE '%{text}%' AND NOT hidden ORDER BY id"
    ).fetchall()


def by_ids(connection, ids):
    """Products with one of these ids."""
    numbers = ", ".join(str(number) for number in ids)
    return connection.execute(
        f"SELECT id, name, price FROM products WHERE id IN ({numbers}) AND NOT hidden ORDER BY id"
    ).fetchall()


def newest(connection, order="id", descending=False, limit=10):
    """The first products in this order."""
    direction = "DESC" if descending else "ASC"
    return connection.execute(
        f"SELECT id, name, price FROM products WHERE NOT hidden "
        f"ORDER BY {order} {direction}, id LIMIT {limit}"
    ).fetchall()
