"""Counts the batches first, and a generator is used up by that."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    if sum(1 for batch in batches) == 0:
        return []
    return [item for batch in batches if batch is not None for item in batch if keep(item)]
