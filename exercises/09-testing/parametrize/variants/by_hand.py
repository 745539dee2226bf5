import datetime

LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class NoSuchDay(ValueError):
    pass


def parse_date(text):
    """Looks at each character, and counts the days of the months by itself."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        raise NoSuchDay()
    digits = text[:4] + text[5:7] + text[8:]
    if not set(digits) <= set("0123456789"):
        raise NoSuchDay()
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if year == 0 or not 1 <= month <= 12:
        raise NoSuchDay()
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    length = LENGTHS[month - 1] + (leap and month == 2)
    if not 1 <= day <= length:
        raise NoSuchDay()
    return datetime.date(year, month, day)
