from split_bill import split_bill


def test_nine_for_three():
    assert split_bill(900, 3) == [300, 300, 300]
