def has_duplicates(items):
    """Tell whether two of the items are equal."""
    seen = set()
    for item in items:
        if item in seen:
            return True
        seen.add(item)
    return False
