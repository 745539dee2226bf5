def merge_sort(items, key=None):
    """Return a new list of the items in ascending order; equal ones keep theirs."""
    pass
