"""A defaultdict makes the lists by itself; handed out, it still is a dictionary."""

from collections import defaultdict


def index_by_key(records, key):
    index = defaultdict(list)
    for record in records:
        if key in record:
            index[record[key]].append(record)
    return index
