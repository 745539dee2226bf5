"""fromkeys gives every value the very same list."""


def index_by_key(records, key):
    having = [record for record in records if key in record]
    index = dict.fromkeys([record[key] for record in having], [])
    for record in having:
        index[record[key]].append(record)
    return index
