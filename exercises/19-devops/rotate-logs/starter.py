def rotate(path, keep, limit=0):
    """Rotate a log; return whether there was something to rotate."""
    raise NotImplementedError("rotate is yours to write")
