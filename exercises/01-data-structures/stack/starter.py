class Stack:
    """What is pushed last is popped first."""

    def push(self, item):
        """Put item on top."""
        raise NotImplementedError("push is yours to write")

    def pop(self):
        """Take the topmost item away and return it; IndexError when there is none."""
        raise NotImplementedError("pop is yours to write")

    def peek(self):
        """Return the topmost item; IndexError when there is none."""
        raise NotImplementedError("peek is yours to write")

    # len(stack) calls a special method of the class. Which one?
