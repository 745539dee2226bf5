from datetime import date

import pytest

from dates import parse_date


@pytest.mark.parametrize(
    "text, expected",
    [
        ("2024-05-17", date(2024, 5, 17)),
        ("2021-03-04", date(2021, 3, 4)),
        ("0001-01-01", date(1, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
        pytest.param("2024-02-29", date(2024, 2, 29), id="leap day"),
        pytest.param("2000-02-29", date(2000, 2, 29), id="leap day of a century"),
        ("2023-02-28", date(2023, 2, 28)),
        ("2023-01-31", date(2023, 1, 31)),
        ("2023-04-30", date(2023, 4, 30)),
    ],
)
def test_days_that_exist(text, expected):
    found = parse_date(text)
    assert found == expected
    assert isinstance(found, date)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "1900-02-29",
        "2024-02-30",
        "2023-04-31",
        "2023-06-31",
        "2023-09-31",
        "2023-11-31",
        "2023-12-32",
        "2023-01-00",
        "2023-00-01",
        "2023-13-01",
        "0000-01-01",
    ],
)
def test_days_that_do_not_exist(text):
    with pytest.raises(ValueError):
        parse_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "today",
        "2024-5-7",
        "24-05-17",
        "2024-05-17T10:00",
        "2024-05-17\n",
        " 2024-05-17",
        "2024-05-17 ",
        "2024/05/17",
        "2024.05.17",
        "20240517",
        "17-05-2024",
        "-024-05-17",
        "٢٠٢٤-٠٥-١٧",
    ],
)
def test_other_forms(text):
    with pytest.raises(ValueError):
        parse_date(text)
