"""Puts the answers of keep into the list instead of the items."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    return [keep(item) for batch in batches if batch is not None for item in batch if keep(item)]
