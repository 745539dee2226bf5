def longest_run(text):
    """The length of the longest run of equal letters."""
    return max((len(text[:n]) for n in range(len(text) + 1) if len(set(text[:n])) < 2), default=0)
