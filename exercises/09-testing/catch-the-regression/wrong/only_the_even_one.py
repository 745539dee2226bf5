from split_bill import split_bill


def test_bills_that_come_out_even():
    assert split_bill(900, 3) == [300, 300, 300]
    assert split_bill(1000, 2) == [500, 500]
    assert split_bill(0, 2) == [0, 0]
