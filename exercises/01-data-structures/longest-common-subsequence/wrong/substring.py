def lcs_length(first, second):
    best = 0
    row = [0] * (len(second) + 1)
    for item in first:
        above = row
        row = [0]
        for place, other in enumerate(second, 1):
            row.append(above[place - 1] + 1 if item == other else 0)
        best = max(best, *row)
    return best
