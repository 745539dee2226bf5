def lcs_length(first, second):
    if not first or not second:
        return 0
    if first[-1] == second[-1]:
        return 1 + lcs_length(first[:-1], second[:-1])
    return max(lcs_length(first[:-1], second), lcs_length(first, second[:-1]))
