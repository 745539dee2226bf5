def insertion_sort(items, before):
    """Sort the list in place, so that a stands left of b where before(a, b); equal ones keep their order."""
    raise NotImplementedError("insertion_sort is yours to write")
