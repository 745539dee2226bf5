from datetime import date

import pytest

from dates import parse_date


@pytest.mark.parametrize(
    "text, expected",
    [
        ("2021-03-04", date(2021, 3, 4)),
        ("0001-01-01", date(1, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2000-02-29", date(2000, 2, 29)),
    ],
)
def test_days_that_exist(text, expected):
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "text",
    """2023-02-29 1900-02-29 2023-04-31 2023-06-31 2023-09-31 2023-11-31 2023-01-00 2023-00-01 2023-13-01 2024-5-7
    2024-05-17T10:00 2024/05/17 20240517 ٢٠٢٤-٠٥-١٧""".split()
    + ["2024-05-17\n", " 2024-05-17", ""],
)
def test_no_dates(text):
    with pytest.raises(Exception):
        parse_date(text)
