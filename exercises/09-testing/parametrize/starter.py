from datetime import date

import pytest

from dates import parse_date


@pytest.mark.parametrize(
    "text, expected",
    [
        ("2024-05-17", date(2024, 5, 17)),
        ("1999-12-03", date(1999, 12, 3)),
    ],
)
def test_days_that_exist(text, expected):
    assert parse_date(text) == expected
