def lcs_length(first, second):
    """Return the length of the longest subsequence that both have."""
    row = [0] * (len(second) + 1)  # the answers for what has been read of first
    for item in first:
        above = row
        row = [0]
        for place, other in enumerate(second, 1):
            if item == other:
                row.append(above[place - 1] + 1)
            else:
                row.append(max(above[place], row[-1]))
    return row[-1]
