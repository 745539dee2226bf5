"""Adds lists up with sum, which generators and tuples refuse."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    joined = sum((batch for batch in batches if batch is not None), [])
    return [item for item in joined if keep(item)]
