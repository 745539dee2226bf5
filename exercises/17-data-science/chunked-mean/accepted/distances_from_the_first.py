"""Sums of distances from the first number, which stay small; rows as dictionaries."""

import csv


def numbers(path, column):
    with open(path, newline="", encoding="utf-8") as file:
        table = csv.DictReader(file)
        if column not in (table.fieldnames or ()):
            raise KeyError(column)
        for row in table:
            cell = row[column]
            if cell and not cell.isspace():
                yield float(cell)


def column_stats(path, column):
    first, count, total, squares = None, 0, 0.0, 0.0
    for number in numbers(path, column):
        if first is None:
            first = number
        count += 1
        total += number - first
        squares += (number - first) ** 2
    if not count:
        return (0, None, None)
    mean = total / count
    return (count, first + mean, max(0.0, squares / count - mean * mean) ** 0.5)
