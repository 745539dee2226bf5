def index_by_key(records, key):
    index = {}
    for record in records:
        if key in record:
            index[record[key]] = record
    return index
