def lcs_length(first, second):
    row = [0] * (len(second) + 1)
    for item in first:
        above = row
        row = [0]
        for place, other in enumerate(second, 1):
            best = 0
            for before in range(place):
                if above[before] > best:
                    best = above[before]
            row.append(max(best + (item == other), above[place], row[-1]))
    return row[-1]
