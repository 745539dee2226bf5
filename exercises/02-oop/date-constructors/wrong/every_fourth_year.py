"""Takes every fourth year for a leap year, 1900 included."""

import datetime
import re


class Day:
    """A day of the calendar."""

    def __init__(self, year, month, day):
        if not self.is_valid(year, month, day):
            raise ValueError("there is no such day")
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def from_iso(cls, text):
        """Make a day from a text such as "2024-02-29"."""
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError(f"not a date in the form YYYY-MM-DD: {text!r}")
        return cls(*map(int, text.split("-")))

    @classmethod
    def from_ordinal(cls, number):
        """Make the day with that number; 1 January of the year 1 has number 1."""
        day = datetime.date.fromordinal(number)
        return cls(day.year, day.month, day.day)

    @staticmethod
    def is_valid(year, month, day):
        """Say whether the calendar has such a day."""
        lengths = [31, 28 + (year % 4 == 0), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= lengths[month - 1]

    def iso(self):
        """Return for example "2024-02-29"."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"
