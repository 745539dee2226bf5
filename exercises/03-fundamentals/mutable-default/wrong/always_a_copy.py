"""Safe from sharing, but the caller's list no longer grows."""

import copy


def sign_up(name, guests=()):
    return [*guests, name]


def seating(rows, seats):
    return [[None] * seats for _ in range(rows)]


def new_event(title, template):
    event = copy.deepcopy(template)
    event["title"] = title
    return event
