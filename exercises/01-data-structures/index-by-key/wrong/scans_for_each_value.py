"""Goes through all records again for every value."""


def index_by_key(records, key):
    values = {record[key] for record in records if key in record}
    return {
        value: [record for record in records if key in record and record[key] == value]
        for value in values
    }
