import weakref


class Cache:
    def __init__(self):
        self.entries = weakref.WeakValueDictionary()

    def __len__(self):
        return len(self.entries)

    def get(self, key, make):
        value = self.entries.get(key)
        if value is None:
            value = make()
            try:
                self.entries[key] = value
            except TypeError:
                pass  # it cannot be referred to weakly
        return value

    def forget(self, key):
        self.entries.pop(key, None)
