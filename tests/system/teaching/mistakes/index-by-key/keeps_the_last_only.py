def index_by_key(records, key):
    return {record[key]: [record] for record in records if key in record}
