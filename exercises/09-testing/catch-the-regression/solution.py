import unittest

from split_bill import split_bill


class SplitBillTest(unittest.TestCase):
    def check(self, cents, people):
        shares = split_bill(cents, people)
        with self.subTest(cents=cents, people=people, shares=shares):
            self.assertEqual(len(shares), people)
            self.assertEqual(sum(shares), cents)
            self.assertLessEqual(max(shares) - min(shares), 1)
            self.assertEqual({type(share) for share in shares}, {int})

    def test_the_till_is_not_short(self):
        """The bug report: 10.00 and 11.00 among three."""
        self.check(1000, 3)
        self.check(1100, 3)

    def test_all_small_bills(self):
        for cents in range(30):
            for people in range(1, 12):
                self.check(cents, people)

    def test_a_large_bill(self):
        for cents in (10**9 + 1, 10**18 + 5, 2**63 - 1):
            for people in (1, 3, 7):
                self.check(cents, people)

    def test_nobody_pays(self):
        for people in (0, -1):
            with self.assertRaises(ValueError):
                split_bill(1000, people)

    def test_no_debts(self):
        with self.assertRaises(ValueError):
            split_bill(-1, 3)
