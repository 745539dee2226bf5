from datetime import date

import pytest

from dates import parse_date


@pytest.mark.parametrize("year", [1999, 2010, 2023])
@pytest.mark.parametrize("month", [3, 7, 10])
@pytest.mark.parametrize("day", [5, 14, 26])
def test_days_that_exist(year, month, day):
    assert parse_date(f"{year}-{month:02}-{day}" if day > 9 else f"{year}-{month:02}-0{day}") == date(year, month, day)


@pytest.mark.parametrize("text", ["yesterday", "", "2023-99-99"])
def test_no_dates(text):
    with pytest.raises(ValueError):
        parse_date(text)
