def lcs_length(first, second):
    left = list(second)
    count = 0
    for item in first:
        if item in left:
            left.remove(item)
            count += 1
    return count
