"""Loops over every batch, None included."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    return [item for batch in batches for item in batch if keep(item)]
