def pair_with_sum(numbers, total):
    """Return the places (i, j) of the first two numbers that make the total, or None."""
    for j in range(len(numbers)):
        for i in range(j):
            if numbers[i] + numbers[j] == total:
                return i, j
    return None
