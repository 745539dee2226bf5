def double(n):
    """Twice the number."""
    return n * 2
