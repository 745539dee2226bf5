"""Uses any() to skip empty batches, and loses what it has looked at."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    full = [batch for batch in batches if batch is not None and any(True for item in batch)]
    return [item for batch in full for item in batch if keep(item)]
