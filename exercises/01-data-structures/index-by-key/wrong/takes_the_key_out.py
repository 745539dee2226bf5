"""Pops the key from the records, which belong to the caller."""


def index_by_key(records, key):
    index = {}
    for record in records:
        if key in record:
            index.setdefault(record.pop(key), []).append(record)
    return index
