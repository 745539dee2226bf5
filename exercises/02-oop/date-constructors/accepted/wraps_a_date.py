"""Keeps a datetime.date inside and borrows from it; checks a text by writing it again."""

from datetime import date, datetime


class Day:
    def __init__(self, year, month, day):
        self._date = date(year, month, day)

    def __getattr__(self, name):
        if name in ("year", "month", "day"):
            return getattr(self._date, name)
        raise AttributeError(name)

    def iso(self):
        return self._date.isoformat()

    def is_valid(*parts):
        try:
            return bool(Day(*parts))
        except ValueError:
            return False

    is_valid = staticmethod(is_valid)

    @classmethod
    def _from_date(cls, found):
        return cls(found.year, found.month, found.day)

    @classmethod
    def from_iso(cls, text):
        found = datetime.strptime(text, "%Y-%m-%d")
        if found.date().isoformat() != text:
            raise ValueError(f"written in another way: {text}")
        return cls._from_date(found)

    @classmethod
    def from_ordinal(cls, number):
        return cls._from_date(date.fromordinal(number))
