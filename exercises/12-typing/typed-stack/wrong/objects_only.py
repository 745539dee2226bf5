from typing import Iterable, Iterator, List



class Stack:
    """Last in, first out."""

    def __init__(self, items: Iterable[object] = ()) -> None:
        self._items: List[object] = list(items)

    def push(self, item: object) -> None:
        self._items.append(item)

    def pop(self) -> object:
        return self._items.pop()

    def peek(self) -> object:
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[object]:
        return reversed(self._items)
