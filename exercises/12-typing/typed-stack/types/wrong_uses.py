from typed_stack import Stack

numbers: Stack[int] = Stack()
numbers.push("one")
text: str = numbers.pop()
word: str = numbers.peek()
numbers.pop(0)
numbers.append(1)

words = Stack(["plain", "blue"])
words.push(3)
for each in words:
    each + 1

mixed: Stack[object] = words
other: Stack[str] = Stack([1, 2])
numbers.push(None)
