"""Plans the evenings of a chess club."""

import copy


def sign_up(name, guests=None):
    """Add name to the list guests and return that list. Without a list, begin a new one."""
    if guests is None:
        guests = []
    guests.append(name)
    return guests


def seating(rows, seats):
    """Return a list of rows, each a list of free seats (None)."""
    return [[None] * seats for _ in range(rows)]


def new_event(title, template):
    """Return a dictionary with title and all that is in template, independent of it."""
    event = copy.deepcopy(template)
    event["title"] = title
    return event
