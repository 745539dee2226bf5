"""Chunks of rows, each computed in two passes, and merged as Chan has it."""

import csv
from itertools import islice
from math import fsum, sqrt


def column_stats(path, column):
    count, mean, squares = 0, 0.0, 0.0
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        try:
            place = next(rows).index(column)
        except (StopIteration, ValueError):
            raise KeyError(column) from None
        cells = (row[place] for row in rows if len(row) > place)
        values = (float(cell) for cell in cells if cell.strip() != "")
        while True:
            chunk = list(islice(values, 5000))
            if not chunk:
                break
            part = fsum(chunk) / len(chunk)
            both = count + len(chunk)
            squares += fsum((value - part) ** 2 for value in chunk)
            squares += (part - mean) ** 2 * count * len(chunk) / both
            mean += (part - mean) * len(chunk) / both
            count = both
    return (count, mean, sqrt(squares / count)) if count else (0, None, None)
