def transpose(rows):
    if len(set(map(len, rows))) > 1:
        raise ValueError("rows have different lengths")
    return list(zip(*rows))
