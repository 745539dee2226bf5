"""One sort by tuples, in which values of descending keys compare the other way round."""


class _Turned:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return other.value < self.value


def sort_by_keys(items, keys):
    def row(item):
        return tuple(_Turned(key(item)) if descending else key(item) for key, descending in keys)

    return sorted(items, key=row)
