from split_bill import split_bill


def test_the_report():
    assert split_bill(1000, 3) == [334, 333, 333]
    assert split_bill(1100, 3) == [367, 367, 366]
