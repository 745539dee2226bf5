"""Hands out each row's items to columns that were made beforehand."""


def transpose(rows):
    columns = [[] for _ in rows[0]] if rows else []
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"a row of {len(row)} among rows of {len(columns)}")
        for column, item in zip(columns, row):
            column.append(item)
    return columns
