"""Mixes up weekday, which begins with 0, and isoweekday, which begins with 1."""

from datetime import timedelta

SATURDAY = 5
ONE_DAY = timedelta(days=1)


def business_days(start, end, holidays=()):
    """Return how many working days there are from start, included, to end, excluded."""
    if end < start:
        return -business_days(end, start, holidays)
    free = set(holidays)
    days = (start + timedelta(days=number) for number in range((end - start).days))
    return sum(day.isoweekday() < SATURDAY and day not in free for day in days)


def add_business_days(start, count, holidays=()):
    """Return the working day that comes count working days after start."""
    free = set(holidays)
    step = ONE_DAY if count > 0 else -ONE_DAY
    day, left = start, abs(count)
    while left:
        day += step
        if day.isoweekday() < SATURDAY and day not in free:
            left -= 1
    return day
