import typing

T = typing.TypeVar("T")


class Node(typing.Generic[T]):
    def __init__(self, item: T, below: "typing.Optional[Node[T]]") -> None:
        self.item = item
        self.below = below


class Stack(typing.Generic[T]):
    def __init__(self, items: typing.Iterable[T] = ()) -> None:
        self._top: typing.Optional[Node[T]] = None
        self._size = 0
        for item in items:
            self.push(item)

    def push(self, item: T) -> None:
        self._top = Node(item, self._top)
        self._size += 1

    def _checked(self) -> Node[T]:
        if self._top is None:
            raise IndexError("empty")
        return self._top

    def pop(self) -> T:
        node = self._checked()
        self._top = node.below
        self._size -= 1
        return node.item

    def peek(self) -> T:
        return self._checked().item

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> typing.Iterator[T]:
        node = self._top
        while node is not None:
            yield node.item
            node = node.below
