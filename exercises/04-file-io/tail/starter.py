def tail(path, count):
    """Return the last lines of a file."""
    raise NotImplementedError("tail is yours to write")
