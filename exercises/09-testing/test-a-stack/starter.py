import unittest

from stack import Stack


class StackTest(unittest.TestCase):
    def test_what_was_pushed_is_popped(self):
        stack = Stack()
        stack.push("plate")
        self.assertEqual(stack.pop(), "plate")
