from weakref import ref


class Cache:
    def __init__(self):
        self.references = {}

    def __len__(self):
        return sum(reference() is not None for reference in self.references.values())

    def get(self, key, make):
        reference = self.references.get(key)
        value = reference() if reference else None
        if value is not None:
            return value
        value = make()
        if type(value).__weakrefoffset__:
            self.references[key] = ref(value)
        return value

    def forget(self, key):
        if key in self.references:
            del self.references[key]
