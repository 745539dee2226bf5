"""A marker instead of None, loops instead of comprehensions, and a copy that is made by hand."""

_NOT_GIVEN = object()


def sign_up(name, guests=_NOT_GIVEN):
    if guests is _NOT_GIVEN:
        return [name]
    guests += [name]
    return guests


def seating(rows, seats):
    hall = []
    while len(hall) < rows:
        row = []
        while len(row) < seats:
            row.append(None)
        hall.append(row)
    return hall


def new_event(title, template):
    return {**_copied(template), "title": title}


def _copied(thing):
    if isinstance(thing, dict):
        return {key: _copied(value) for key, value in thing.items()}
    if isinstance(thing, list):
        return [_copied(value) for value in thing]
    return thing
