"""An endless series of working days in either direction; both functions cut from it."""

from datetime import timedelta
from itertools import count as numbers
from itertools import islice, takewhile


def working_days(start, direction, holidays):
    for number in numbers():
        day = start + direction * timedelta(number)
        if day.strftime("%w") not in "06" and day not in holidays:
            yield day


def business_days(start, end, holidays=()):
    holidays = list(holidays)
    early, late = sorted([start, end])
    sign = 1 if early == start else -1
    if early == late:
        return 0
    # Backwards from the day before the end, so that no day after the end is ever made.
    back = working_days(late - timedelta(1), -1, holidays)
    return sign * len(list(takewhile(lambda day: day >= early, back)))


def add_business_days(start, count, holidays=()):
    if count == 0:
        return start
    direction = 1 if count > 0 else -1
    series = working_days(start + direction * timedelta(1), direction, tuple(holidays))
    return next(islice(series, abs(count) - 1, None))
