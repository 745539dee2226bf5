def lcs_length(first, second):
    start = count = 0
    for item in first:
        for place in range(start, len(second)):
            if second[place] == item:
                start = place + 1
                count += 1
                break
    return count
