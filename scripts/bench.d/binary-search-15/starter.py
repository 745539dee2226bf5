def binary_search(items, target):
    """Return the first position of target in the sorted sequence items, or -1."""
    raise NotImplementedError("binary_search is yours to write")
