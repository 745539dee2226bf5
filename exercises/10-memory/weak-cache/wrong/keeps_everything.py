class Cache:
    def __init__(self):
        self.entries = {}

    def __len__(self):
        return len(self.entries)

    def get(self, key, make):
        if key not in self.entries:
            self.entries[key] = make()
        return self.entries[key]

    def forget(self, key):
        self.entries.pop(key, None)
