def create(path, data):
    """Make a new file with data in it; never touch one that is there."""
