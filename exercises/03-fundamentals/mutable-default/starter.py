"""Plans the evenings of a chess club."""


def sign_up(name, guests=[]):
    """Add name to the list guests and return that list. Without a list, begin a new one."""
    guests.append(name)
    return guests


def seating(rows, seats):
    """Return a list of rows, each a list of free seats (None)."""
    return [[None] * seats] * rows


def new_event(title, template):
    """Return a dictionary with title and all that is in template, independent of it."""
    event = template.copy()
    event["title"] = title
    return event
