def index_by_key(records, key):
    """Return a dictionary from each value of key to the list of the records that have it."""
    index = {}
    for record in records:
        if key in record:
            index.setdefault(record[key], []).append(record)
    return index
