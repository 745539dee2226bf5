"""Plain functions; the order is taken out by sorting."""

from split_bill import split_bill


def raises_value_error(cents, people):
    try:
        split_bill(cents, people)
    except ValueError:
        return True
    return False


def test_the_report():
    assert sorted(split_bill(1000, 3)) == [333, 333, 334]
    assert sorted(split_bill(1100, 3)) == [366, 367, 367]
    assert split_bill(900, 3) == [300, 300, 300]


def test_edges():
    assert repr(split_bill(0, 2)) == "[0, 0]"
    assert sorted(split_bill(2, 5)) == [0, 0, 0, 1, 1]
    assert split_bill(7, 1) == [7]
    assert repr(split_bill(10, 2)) == "[5, 5]"


def test_more_than_half_is_left():
    assert sorted(split_bill(1003, 4)) == [250, 251, 251, 251]
    assert sorted(split_bill(1007, 8)) == [125] + [126] * 7
    assert sorted(split_bill(1005, 8)) == [125] * 3 + [126] * 5


def test_large():
    third = 33_333_333_333_333_333_333
    assert sorted(split_bill(3 * third + 2, 3)) == [third, third + 1, third + 1]


def test_errors():
    assert raises_value_error(5, 0)
    assert raises_value_error(-5, 2)
