import pytest

from dates import parse_date


@pytest.mark.parametrize("text", ["", "today", "2024-5-7"])
def test_other_forms(text):
    with pytest.raises(ValueError, match="is not of the form YYYY-MM-DD"):
        parse_date(text)
