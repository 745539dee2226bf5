"""One record for each value: the last one, in a list of its own."""


def index_by_key(records, key):
    return {record[key]: [record] for record in records if key in record}
