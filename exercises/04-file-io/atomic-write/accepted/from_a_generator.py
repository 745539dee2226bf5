"""A generator makes the context manager: what comes before `yield`, and what after."""

import contextlib
import os
import uuid


@contextlib.contextmanager
def AtomicWrite(path):
    path = os.path.abspath(path)
    temporary = os.path.join(os.path.dirname(path), f".{uuid.uuid4().hex}.part")
    try:
        with open(temporary, "x", encoding="utf-8") as file:
            yield file
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.remove(temporary)
        raise
