from split_bill import split_bill


def expected(cents, people):
    share, rest = divmod(cents, people)
    return [share + 1] * rest + [share] * (people - rest)


def test_all_small_bills():
    for cents in range(30):
        for people in range(1, 12):
            assert split_bill(cents, people) == expected(cents, people)
