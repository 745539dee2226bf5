"""Templates hold what JSON can hold, so a round trip through text copies them to the bottom."""

import json


def sign_up(name, guests=None):
    guests = [] if guests is None else guests
    guests.append(name)
    return guests


def seating(rows, seats):
    return [[None for _ in range(seats)] for _ in range(rows)]


def new_event(title, template):
    event = json.loads(json.dumps(template))
    event["title"] = title
    return event
