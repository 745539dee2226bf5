import csv
import math


def column_stats(path, column):
    """Return (count, mean, standard deviation) of the numbers in a column of a CSV file."""
    count, mean, squares = 0, 0.0, 0.0
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        names = next(rows, [])
        if column not in names:
            raise KeyError(column)
        place = names.index(column)
        for row in rows:
            try:
                number = float(row[place])
            except (IndexError, ValueError):
                continue
            count += 1
            distance = number - mean
            mean += distance / count
            squares += distance * (number - mean)
    if count == 0:
        return 0, None, None
    return count, mean, math.sqrt(squares / count)
