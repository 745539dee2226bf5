from datetime import date, datetime
from re import compile, ASCII

FORM = compile(r"\d{4}-\d\d-\d\d", ASCII)


def parse_date(text):
    if not FORM.fullmatch(text):
        raise ValueError("not a date")
    moment = datetime.strptime(text, "%Y-%m-%d")
    return date(moment.year, moment.month, moment.day)
