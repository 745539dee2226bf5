import threading
from collections import deque


class BoundedBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("no room for anything")
        self.room = threading.Semaphore(capacity)
        self.filled = threading.Semaphore(0)
        self.items = deque()
        self.lock = threading.Lock()
        self.closed = False

    def __len__(self):
        return len(self.items)

    def put(self, item):
        self.room.acquire()
        with self.lock:
            if not self.closed:
                self.items.append(item)
                self.filled.release()
                return
        self.room.release()  # the next one who waits shall hear of it too
        raise ValueError("closed")

    def get(self):
        self.filled.acquire()
        with self.lock:
            if self.items:
                self.room.release()
                return self.items.popleft()
        self.filled.release()
        raise EOFError

    def close(self):
        with self.lock:
            if not self.closed:
                self.closed = True
                self.room.release()
                self.filled.release()
