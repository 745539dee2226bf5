import datetime
import re

FORM = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month, year):
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def parse_date(text):
    """The datetime.date of a text YYYY-MM-DD; ValueError if it is none."""
    parts = FORM.fullmatch(text)
    if not parts:
        raise ValueError(text)
    year, month, day = map(int, parts.groups())
    if not (1 <= year <= 9999 and 1 <= month <= 13 and 1 <= day <= days_in(month, year)):
        raise ValueError(text)
    return datetime.date(year + month // 13, month % 13 or 1, day)
