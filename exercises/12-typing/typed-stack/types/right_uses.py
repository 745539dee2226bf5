from typing import Iterator, Optional, Tuple

from typed_stack import Stack

numbers: Stack[int] = Stack()
numbers.push(1)
total: int = numbers.pop() + numbers.peek()
size: int = len(numbers)
order: Iterator[int] = iter(numbers)

words = Stack(["plain", "blue"])
shout: str = words.pop().upper()
for word in words:
    print(word.title())

letters = Stack("abc")
letter: str = letters.peek()

piles: Stack[Stack[int]] = Stack([numbers])
piles.peek().push(2)

maybe: Stack[Optional[int]] = Stack()
maybe.push(None)


def both(stack: Stack[Tuple[int, str]]) -> str:
    number, text = stack.pop()
    return text * number
