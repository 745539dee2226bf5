"""Counts whole weeks at once; holidays are subtracted afterwards. Going on, it jumps from week to week."""

import datetime


def weekdays_before(day):
    """The number of Mondays to Fridays since 1 January of the year 1, a Monday, without this day."""
    weeks, rest = divmod(day.toordinal() - 1, 7)
    return weeks * 5 + min(rest, 5)


def business_days(start, end, holidays=()):
    first, last = min(start, end), max(start, end)
    off = {day for day in holidays if first <= day < last and day.isoweekday() <= 5}
    number = weekdays_before(last) - weekdays_before(first) - len(off)
    return number if start <= end else -number


def add_business_days(start, count, holidays=()):
    off = frozenset(holidays)
    direction = -1 if count < 0 else 1
    ordinal = start.toordinal()
    done = 0
    while done < abs(count):
        ordinal += direction
        day = datetime.date.fromordinal(ordinal)
        done += day.isoweekday() not in (6, 7) and day not in off
    return datetime.date.fromordinal(ordinal)
