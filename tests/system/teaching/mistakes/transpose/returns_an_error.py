def transpose(rows):
    if len(set(map(len, rows))) > 1:
        return ValueError("rows have different lengths")
    return [list(column) for column in zip(*rows)]
