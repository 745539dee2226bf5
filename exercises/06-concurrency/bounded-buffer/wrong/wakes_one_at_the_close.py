import threading
from collections import deque


class BoundedBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._items = deque()
        self._closed = False
        lock = threading.Lock()
        self._has_room = threading.Condition(lock)
        self._has_items = threading.Condition(lock)

    def __len__(self):
        with self._has_items:
            return len(self._items)

    def put(self, item):
        with self._has_room:
            while len(self._items) >= self._capacity and not self._closed:
                self._has_room.wait()
            if self._closed:
                raise ValueError("the buffer is closed")
            self._items.append(item)
            self._has_items.notify()

    def get(self):
        with self._has_items:
            while not self._items and not self._closed:
                self._has_items.wait()
            if not self._items:
                raise EOFError("the buffer is closed")
            item = self._items.popleft()
            self._has_room.notify()
            return item

    def close(self):
        with self._has_items:
            self._closed = True
            self._has_items.notify()
            self._has_room.notify()
