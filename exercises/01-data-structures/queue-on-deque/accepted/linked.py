"""A chain of nodes, each a list of an item and the next node."""


class Queue:
    def __init__(self, items=()):
        self._head = self._tail = None
        self._size = 0
        for item in items:
            self.put(item)

    def put(self, item):
        node = [item, None]
        if self._size:
            self._tail[1] = node
        else:
            self._head = node
        self._tail = node
        self._size += 1

    def take(self):
        item = self.front()
        self._head = self._head[1]
        self._size -= 1
        return item

    def front(self):
        if not self._size:
            raise IndexError("the queue is empty")
        return self._head[0]

    def __len__(self):
        return self._size

    def __iter__(self):
        node = self._head
        while node is not None:
            yield node[0]
            node = node[1]
