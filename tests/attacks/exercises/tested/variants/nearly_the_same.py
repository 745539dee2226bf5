def double(n):
    """Twice the number."""
    return 2 * n
