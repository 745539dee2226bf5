def index_by_key(records, key):
    index = {}
    for record in records:
        index.setdefault([record[key]], []).append(record)
    return index
