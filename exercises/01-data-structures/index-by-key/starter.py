def index_by_key(records, key):
    """Return a dictionary from each value of key to the list of the records that have it."""
    raise NotImplementedError("index_by_key is yours to write")
