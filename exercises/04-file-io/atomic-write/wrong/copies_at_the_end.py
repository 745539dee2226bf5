import io


class AtomicWrite:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.buffer = io.StringIO()
        return self.buffer

    def __exit__(self, kind, error, traceback):
        if kind is None:
            with open(self.path, "w", encoding="utf-8") as file:
                file.write(self.buffer.getvalue())
