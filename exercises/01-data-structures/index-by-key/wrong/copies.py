"""Puts copies into the index: what the caller changes later is not found there."""


def index_by_key(records, key):
    index = {}
    for record in records:
        if key in record:
            index.setdefault(record[key], []).append(dict(record))
    return index
