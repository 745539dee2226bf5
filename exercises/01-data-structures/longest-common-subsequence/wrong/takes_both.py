def lcs_length(first, second):
    row = [0] * (len(second) + 1)
    for item in first:
        above = row
        row = [0]
        for place, other in enumerate(second, 1):
            if item == other:
                row.append(above[place] + 1)
            else:
                row.append(max(above[place], row[-1]))
    return row[-1]
