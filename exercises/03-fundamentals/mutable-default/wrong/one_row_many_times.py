"""A comprehension around a row that was made before it."""

import copy


def sign_up(name, guests=None):
    if guests is None:
        guests = []
    guests.append(name)
    return guests


def seating(rows, seats):
    row = [None] * seats
    return [row for _ in range(rows)]


def new_event(title, template):
    event = copy.deepcopy(template)
    event["title"] = title
    return event
