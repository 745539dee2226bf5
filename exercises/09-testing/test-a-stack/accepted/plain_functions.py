from stack import Stack


def raises(error, action):
    try:
        action()
    except error:
        return True
    return False


def test_order_and_length():
    stack = Stack()
    sizes = [len(stack)]
    for item in range(500):
        stack.push(item)
        sizes.append(len(stack))
    assert sizes == list(range(501))
    for item in reversed(range(500)):
        assert stack.peek() == item
        assert stack.pop() == item
        assert len(stack) == item


def test_errors_of_an_empty_stack():
    stack = Stack()
    for _ in range(2):
        assert raises(IndexError, stack.pop)
        assert raises(IndexError, stack.peek)
        assert len(stack) == 0


def test_none_counts():
    stack = Stack()
    stack.push(None)
    assert len(stack) == 1
    assert stack.pop() is None


def test_independence():
    left, right = Stack(), Stack()
    left.push("L")
    assert len(right) == 0
