def bubble_sort(items):
    """Sort the list in place by exchanging neighbours; return how many exchanges it took."""
    raise NotImplementedError("bubble_sort is yours to write")
