from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Deque, Generic, TypeVar

Item = TypeVar("Item")


class Stack(Generic[Item]):
    def __init__(self, items: Iterable[Item] = ()) -> None:
        self.top_first: Deque[Item] = deque()
        self.top_first.extendleft(items)

    def push(self, item: Item) -> None:
        self.top_first.appendleft(item)

    def pop(self) -> Item:
        return self.top_first.popleft()

    def peek(self) -> Item:
        return self.top_first[0]

    def __len__(self) -> int:
        return len(self.top_first)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.top_first)
