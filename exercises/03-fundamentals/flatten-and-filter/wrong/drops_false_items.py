"""Tests the item, too, and loses zeros and empty texts."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    return [item for batch in batches if batch is not None for item in batch if item and keep(item)]
