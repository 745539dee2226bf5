"""Collects the text in memory; the file is made, complete, at the end."""

import io
import pathlib
import tempfile


class AtomicWrite(io.StringIO):
    def __init__(self, path):
        super().__init__(newline="")
        self.path = pathlib.Path(path)

    def __exit__(self, kind, error, traceback):
        if kind is None:
            with tempfile.NamedTemporaryFile("wb", dir=self.path.parent, delete=False) as file:
                file.write(self.getvalue().encode("utf-8"))
            pathlib.Path(file.name).replace(self.path)
        self.close()
