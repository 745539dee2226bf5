"""Takes a record without the key for one whose value is None."""


def index_by_key(records, key):
    index = {}
    for record in records:
        index.setdefault(record.get(key), []).append(record)
    return index
