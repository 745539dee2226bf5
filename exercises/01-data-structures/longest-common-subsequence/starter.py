def lcs_length(first, second):
    """Return the length of the longest subsequence that both have."""
    pass
