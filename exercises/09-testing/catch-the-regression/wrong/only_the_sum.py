import unittest

from split_bill import split_bill


class SplitBillTest(unittest.TestCase):
    def test_the_shares_add_up(self):
        for cents in [*range(50), 10**9 + 1, 10**18 + 5, 2**63 - 1]:
            for people in range(1, 9):
                with self.subTest(cents=cents, people=people):
                    shares = split_bill(cents, people)
                    self.assertEqual(sum(shares), cents)
                    self.assertEqual(len(shares), people)
                    self.assertEqual({type(share) for share in shares}, {int})

    def test_errors(self):
        for cents, people in [(5, 0), (5, -1), (-1, 3)]:
            with self.assertRaises(ValueError):
                split_bill(cents, people)
