from typing import Generic, Iterable, Iterator, List, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    """Last in, first out."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: List[T] = list(items)

    def push(self, item: T):  # type: ignore
        self._items.append(item)

    def pop(self) -> T:
        return self._items.pop()  # type: ignore

    def peek(self) -> T:
        return self._items[-1]

    def __len__(self):  # type: ignore
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)
