def transpose(rows):
    if len(set(map(len, rows))) > 1:
        print("rows have different lengths")
        return []
    return [list(column) for column in zip(*rows)]
