import os
import tempfile


class AtomicWrite:
    def __init__(self, path):
        self.path = os.fspath(path)

    def __enter__(self):
        descriptor, self.temporary = tempfile.mkstemp(dir=os.path.dirname(self.path) or ".")
        self.file = os.fdopen(descriptor, "w", encoding="utf-8")
        return self.file

    def __exit__(self, kind, error, traceback):
        self.file.close()
        if kind is None:
            os.replace(self.temporary, self.path)
        else:
            os.unlink(self.temporary)
        return True
