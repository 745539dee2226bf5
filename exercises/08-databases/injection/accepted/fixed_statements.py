"""Every statement is a constant; what has to be chosen is chosen among constants."""

VISIBLE = "SELECT id, name, price FROM products WHERE NOT hidden "
ORDERED = {
    ("id", False): VISIBLE + "ORDER BY id LIMIT ?",
    ("id", True): VISIBLE + "ORDER BY id DESC LIMIT ?",
    ("name", False): VISIBLE + "ORDER BY name, id LIMIT ?",
    ("name", True): VISIBLE + "ORDER BY name DESC, id LIMIT ?",
    ("price", False): VISIBLE + "ORDER BY price, id LIMIT ?",
    ("price", True): VISIBLE + "ORDER BY price DESC, id LIMIT ?",
}


def is_int(value):
    return isinstance(value, int) and not isinstance(value, bool)


def find(connection, text):
    # instr knows no patterns; lower changes ASCII letters only, as LIKE does.
    statement = VISIBLE + "AND instr(lower(name), lower(:text)) > 0 ORDER BY id"
    return list(connection.execute(statement, {"text": text}))


def by_ids(connection, ids):
    found = {}
    for number in ids:
        if not is_int(number):
            raise ValueError(number)
    for number in ids:
        for row in connection.execute(VISIBLE + "AND id = ?", (number,)):
            found[number] = row
    return [found[number] for number in sorted(found)]


def newest(connection, order="id", descending=False, limit=10):
    statement = ORDERED.get((order, bool(descending)))
    if statement is None or not is_int(limit) or limit < 0:
        raise ValueError((order, limit))
    return list(connection.execute(statement, (limit,)))
