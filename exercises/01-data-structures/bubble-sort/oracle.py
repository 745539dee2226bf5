"""A row of items that counts how often it is read and written."""


class Row:
    def __init__(self, items):
        self.items = list(items)
        self.reads = 0
        self.writes = 0

    def __len__(self):
        return len(self.items)

    def __getitem__(self, place):
        part = self.items[place]
        self.reads += len(part) if isinstance(place, slice) else 1
        return part

    def __setitem__(self, place, item):
        self.items[place] = item
        self.writes += len(item) if isinstance(place, slice) else 1

    def __iter__(self):
        for item in self.items:
            self.reads += 1
            yield item
