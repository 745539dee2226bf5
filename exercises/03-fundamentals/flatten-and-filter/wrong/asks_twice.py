"""Calls keep a second time, which may cost and may answer otherwise."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    kept = []
    for batch in batches:
        if batch is not None and any(keep(item) for item in batch):
            kept += [item for item in batch if keep(item)]
    return kept
