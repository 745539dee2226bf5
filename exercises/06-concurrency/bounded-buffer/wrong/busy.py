import threading


class BoundedBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []
        self.closed = False
        self.lock = threading.Lock()

    def __len__(self):
        return len(self.items)

    def put(self, item):
        while True:
            with self.lock:
                if self.closed:
                    raise ValueError("closed")
                if len(self.items) < self.capacity:
                    self.items.append(item)
                    return

    def get(self):
        while True:
            with self.lock:
                if self.items:
                    return self.items.pop(0)
                if self.closed:
                    raise EOFError

    def close(self):
        self.closed = True
