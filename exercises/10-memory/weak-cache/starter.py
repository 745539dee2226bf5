class Cache:
    def __init__(self):
        self.entries = {}

    def __len__(self):
        return len(self.entries)

    def get(self, key, make):
        """The object under the key, made if there is none."""

    def forget(self, key):
        """Take an entry out."""
