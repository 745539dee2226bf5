"""The heads in a list in order; the place of the new head is found by halving."""


class merged:
    def __init__(self, *streams):
        self._heads = None
        self._streams = [iter(stream) for stream in streams]
        self._due = None

    def __iter__(self):
        return self

    def __next__(self):
        if self._heads is None:
            self._heads = []
            for number in range(len(self._streams)):
                self._read(number)
        if self._due is not None:
            number, self._due = self._due, None
            self._read(number)
        if not self._heads:
            raise StopIteration
        item, self._due = self._heads.pop()
        return item

    def _read(self, number):
        for item in self._streams[number]:
            self._heads.insert(self._place(item, number), (item, number))
            break

    def _place(self, item, number):
        """The heads descend, so that the next one is at the end."""
        low, high = 0, len(self._heads)
        while low < high:
            middle = (low + high) // 2
            other, its = self._heads[middle]
            if item < other or (number < its and not other < item):
                low = middle + 1
            else:
                high = middle
        return low
