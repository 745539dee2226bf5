"""Copies two levels; everything further down stays shared."""


def sign_up(name, guests=None):
    if guests is None:
        guests = []
    guests.append(name)
    return guests


def seating(rows, seats):
    return [[None] * seats for _ in range(rows)]


def new_event(title, template):
    event = {}
    for key, value in template.items():
        event[key] = value.copy() if isinstance(value, (list, dict)) else value
    event["title"] = title
    return event
