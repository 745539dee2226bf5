"""Numbers the values as they come, sorts by number, which is stable, and cuts into groups."""

from itertools import groupby


def index_by_key(records, key):
    having = [record for record in records if key in record]
    number = {}
    for record in having:
        number.setdefault(record[key], len(number))
    groups = groupby(sorted(having, key=lambda record: number[record[key]]),
                     key=lambda record: number[record[key]])
    values = list(number)
    return {values[place]: list(group) for place, group in groups}
