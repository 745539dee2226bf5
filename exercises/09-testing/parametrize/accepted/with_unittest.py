"""The standard library's way: one test, many sub-tests."""

import calendar
import datetime
import unittest

from dates import parse_date


class ParseDateTest(unittest.TestCase):
    def test_first_and_last_days(self):
        for year in (1, 1900, 2000, 2023, 2024, 9999):
            for month in range(1, 13):
                last = calendar.monthrange(year, month)[1]
                for day in (1, 2, last - 1, last):
                    text = f"{year:04}-{month:02}-{day:02}"
                    with self.subTest(text=text):
                        self.assertEqual(parse_date(text), datetime.date(year, month, day))
                for day in (0, last + 1):
                    text = f"{year:04}-{month:02}-{day:02}"
                    with self.subTest(text=text), self.assertRaises(ValueError):
                        parse_date(text)

    def test_no_dates(self):
        wrong = "2024-00-10 2024-13-10 0000-05-05 2024-5-7 2024-05-7 2024-05-17x x2024-05-17 2024/05/17 2024:05:17 ２０２４-05-17"
        for text in [*wrong.split(), "2024-05-17\n", "\t2024-05-17", "2024-05-17T00:00:00", "2024 05 17", "20240517"]:
            with self.subTest(text=text), self.assertRaises(ValueError):
                parse_date(text)
