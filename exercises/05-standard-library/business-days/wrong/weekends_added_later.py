"""Adds the days first and looks for a working day afterwards: days off in between count as work."""

from datetime import timedelta


def business_days(start, end, holidays=()):
    if end < start:
        return -business_days(end, start, holidays)
    free = set(holidays)
    days = (start + timedelta(days=number) for number in range((end - start).days))
    return sum(day.weekday() < 5 and day not in free for day in days)


def add_business_days(start, count, holidays=()):
    free = set(holidays)
    if count == 0:
        return start
    step = timedelta(days=1 if count > 0 else -1)
    day = start + timedelta(days=count)
    while day.weekday() >= 5 or day in free:
        day += step
    return day
