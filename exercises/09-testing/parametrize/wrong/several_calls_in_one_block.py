from datetime import date

import pytest

from dates import parse_date


@pytest.mark.parametrize(
    "text, expected",
    [
        ("0001-01-01", date(1, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2000-02-29", date(2000, 2, 29)),
        ("2021-03-04", date(2021, 3, 4)),
    ],
)
def test_days_that_exist(text, expected):
    assert parse_date(text) == expected


def test_no_dates():
    with pytest.raises(ValueError):
        parse_date("2023-02-29")
        parse_date("1900-02-29")
        parse_date("2023-04-31")
        parse_date("2023-13-01")
        parse_date("2024-05-17\n")
