class chunked:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError("chunks need a size")
        self.source = iter(items)
        self.size = size

    def __iter__(self):
        return self

    def __next__(self):
        chunk = []
        while len(chunk) < self.size:
            try:
                chunk.append(next(self.source))
            except StopIteration:
                if chunk:
                    break
                raise
        return chunk
