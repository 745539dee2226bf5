class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []

    def __len__(self):
        return len(self.items)

    def put(self, item):
        """Append the item; wait while there is no room."""

    def get(self):
        """The oldest item; wait while there is none."""

    def close(self):
        """Nothing more will come."""
