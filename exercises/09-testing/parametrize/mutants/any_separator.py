import datetime
import re


def parse_date(text):
    """The datetime.date of a text YYYY-MM-DD; ValueError if it is none."""
    parts = re.fullmatch(r"([0-9]{4})[-/. ]?([0-9]{2})[-/. ]?([0-9]{2})", text)
    if parts is None:
        raise ValueError(f"{text!r} is not of the form YYYY-MM-DD")
    year, month, day = map(int, parts.groups())
    return datetime.date(year, month, day)
