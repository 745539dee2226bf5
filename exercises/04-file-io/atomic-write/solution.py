import os
import tempfile


class AtomicWrite:
    """Writes a file all or nothing: with AtomicWrite(path) as file: …"""

    def __init__(self, path):
        self.path = os.fspath(path)

    def __enter__(self):
        folder, name = os.path.split(self.path)
        descriptor, self.temporary = tempfile.mkstemp(prefix=name, dir=folder or ".")
        self.file = os.fdopen(descriptor, "w", encoding="utf-8")
        return self.file

    def __exit__(self, kind, error, traceback):
        try:
            self.file.close()
            if kind is None:
                os.replace(self.temporary, self.path)
        finally:
            if os.path.exists(self.temporary):
                os.unlink(self.temporary)
