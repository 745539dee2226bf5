"""Moves a start on a weekend to Monday even if no day is to be added."""

from datetime import timedelta

SATURDAY = 5
ONE_DAY = timedelta(days=1)


def business_days(start, end, holidays=()):
    """Return how many working days there are from start, included, to end, excluded."""
    if end < start:
        return -business_days(end, start, holidays)
    free = set(holidays)
    days = (start + timedelta(days=number) for number in range((end - start).days))
    return sum(day.weekday() < SATURDAY and day not in free for day in days)


def add_business_days(start, count, holidays=()):
    """Return the working day that comes count working days after start."""
    free = set(holidays)
    step = ONE_DAY if count > 0 else -ONE_DAY
    day, left = start, abs(count)
    while not left and (day.weekday() >= SATURDAY or day in free):
        day += ONE_DAY
    while left:
        day += step
        if day.weekday() < SATURDAY and day not in free:
            left -= 1
    return day
