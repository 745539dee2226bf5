import os


class AtomicWrite:
    def __init__(self, path):
        self.path = os.fspath(path)
        self.temporary = self.path + ".tmp"

    def __enter__(self):
        self.file = open(self.temporary, "w", encoding="utf-8")
        return self.file

    def __exit__(self, kind, error, traceback):
        self.file.close()
        if kind is None:
            os.replace(self.temporary, self.path)
        else:
            os.unlink(self.temporary)
