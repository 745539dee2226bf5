"""The 15 cases of binary-search-15, as unittest has them."""

import unittest

from binary_search import binary_search


class BinarySearch(unittest.TestCase):
    def test_in_the_middle(self):
        self.assertEqual(binary_search([2, 3, 5, 7, 11], 5), 2)

    def test_absent_in_a_gap(self):
        self.assertEqual(binary_search([2, 3, 5, 7, 11], 6), -1)

    def test_empty(self):
        self.assertEqual(binary_search([], 42), -1)

    def test_the_only_item(self):
        self.assertEqual(binary_search([8], 8), 0)

    def test_greater_than_the_only_item(self):
        self.assertEqual(binary_search([8], 9), -1)

    def test_the_first_of_two(self):
        self.assertEqual(binary_search([10, 20], 10), 0)

    def test_the_last_of_two(self):
        self.assertEqual(binary_search([10, 20], 20), 1)

    def test_between_the_two(self):
        self.assertEqual(binary_search([10, 20], 15), -1)

    def test_at_the_very_beginning(self):
        self.assertEqual(binary_search([1, 4, 6, 9, 13, 17, 21], 1), 0)

    def test_at_the_very_end(self):
        self.assertEqual(binary_search([1, 4, 6, 9, 13, 17, 21], 21), 6)

    def test_before_all_items(self):
        self.assertEqual(binary_search([1, 4, 6, 9, 13, 17, 21], -3), -1)

    def test_after_all_items(self):
        self.assertEqual(binary_search([1, 4, 6, 9, 13, 17, 21], 99), -1)

    def test_duplicates(self):
        self.assertEqual(binary_search([4, 4, 4, 4, 6, 7], 4), 0)

    def test_a_tuple_of_words(self):
        self.assertEqual(binary_search(("alder", "birch", "cedar", "larch", "maple"), "larch"), 3)

    def test_not_comparable(self):
        with self.assertRaises(TypeError):
            binary_search([1, 2, 3], "two")


if __name__ == "__main__":
    unittest.main()
