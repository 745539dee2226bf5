import weakref


class Cache:
    def __init__(self):
        self._entries = {}

    def __len__(self):
        return len(self._entries)

    def get(self, key, make):
        entry = self._entries.get(key)
        value = entry.peek()[0] if entry is not None and entry.alive else None
        if value is None:
            value = make()
            try:
                self._entries[key] = weakref.finalize(value, self.forget, key)
            except TypeError:
                pass
        return value

    def forget(self, key):
        entry = self._entries.pop(key, None)
        if entry is not None:
            entry.detach()
