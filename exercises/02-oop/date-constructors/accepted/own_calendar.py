"""No datetime and no regular expressions: the rules of the calendar written out."""


class Day:
    _LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

    def __init__(self, year, month, day):
        if not Day.is_valid(year, month, day):
            raise ValueError((year, month, day))
        self.year, self.month, self.day = year, month, day

    @staticmethod
    def _is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @classmethod
    def _length(cls, year, month):
        return cls._LENGTHS[month - 1] + (month == 2 and cls._is_leap(year))

    @classmethod
    def is_valid(cls, year, month, day):
        return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= cls._length(year, month)

    @classmethod
    def from_iso(cls, text):
        parts = text.split("-")
        if [len(part) for part in parts] != [4, 2, 2]:
            raise ValueError("wrong form")
        if not set("".join(parts)) <= set("0123456789"):
            raise ValueError("wrong characters")
        year, month, day = parts
        return cls(int(year), int(month), int(day))

    @classmethod
    def from_ordinal(cls, number):
        if number < 1:
            raise ValueError("days are counted from 1")
        cycles, left = divmod(number - 1, 146_097)  # 400 years
        year = 400 * cycles + 1
        while left >= 365 + cls._is_leap(year):
            left -= 365 + cls._is_leap(year)
            year += 1
        month = 1
        while left >= cls._length(year, month):
            left -= cls._length(year, month)
            month += 1
        return cls(year, month, left + 1)

    def iso(self):
        return "-".join([str(self.year).zfill(4), str(self.month).zfill(2), str(self.day).zfill(2)])
