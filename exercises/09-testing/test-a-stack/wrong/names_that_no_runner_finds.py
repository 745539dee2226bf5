import unittest

from stack import Stack


def filled(*items):
    stack = Stack()
    for item in items:
        stack.push(item)
    return stack


class EmptyStackTest(unittest.TestCase):
    def check_a_new_stack_has_no_items(self):
        self.assertEqual(len(Stack()), 0)

    def check_there_is_nothing_to_pop(self):
        with self.assertRaises(IndexError):
            Stack().pop()

    def check_there_is_nothing_to_see(self):
        with self.assertRaises(IndexError):
            Stack().peek()

    def check_it_is_usable_after_a_failed_pop(self):
        stack = Stack()
        with self.assertRaises(IndexError):
            stack.pop()
        self.assertEqual(len(stack), 0)
        stack.push("late")
        self.assertEqual(stack.pop(), "late")

    def check_a_stack_that_was_emptied_is_empty(self):
        stack = filled("only")
        stack.pop()
        self.assertEqual(len(stack), 0)
        with self.assertRaises(IndexError):
            stack.pop()


class FilledStackTest(unittest.TestCase):
    def check_the_last_one_in_is_the_first_one_out(self):
        stack = filled("plain", "blue", "gold")
        self.assertEqual([stack.pop(), stack.pop(), stack.pop()], ["gold", "blue", "plain"])

    def check_peek_shows_the_top_and_leaves_it(self):
        stack = filled("plain", "blue")
        self.assertEqual(stack.peek(), "blue")
        self.assertEqual(stack.peek(), "blue")
        self.assertEqual(len(stack), 2)

    def check_the_length_follows(self):
        stack = filled("plain", "plain", "blue")
        self.assertEqual(len(stack), 3)
        stack.pop()
        self.assertEqual(len(stack), 2)

    def check_none_is_an_item(self):
        stack = filled(None)
        self.assertEqual(len(stack), 1)
        self.assertIsNone(stack.pop())

    def check_two_stacks_share_nothing(self):
        left, right = filled("L"), Stack()
        self.assertEqual(len(right), 0)
        right.push("R")
        self.assertEqual(left.peek(), "L")

    def check_a_high_stack_keeps_everything(self):
        stack = filled(*range(1000))
        self.assertEqual(len(stack), 1000)
        self.assertEqual([stack.pop() for _ in range(1000)], list(range(999, -1, -1)))


if __name__ == "__main__":
    unittest.main()
