from typing import Any, Iterable, Iterator, List



class Stack:
    """Last in, first out."""

    def __init__(self, items: Iterable[Any] = ()) -> None:
        self._items: List[Any] = list(items)

    def push(self, item: Any) -> None:
        self._items.append(item)

    def pop(self) -> Any:
        return self._items.pop()

    def peek(self) -> Any:
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Any]:
        return reversed(self._items)
