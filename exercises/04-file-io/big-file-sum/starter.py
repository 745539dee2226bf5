def total(path):
    """The sum of the amounts at the beginning of each line."""
