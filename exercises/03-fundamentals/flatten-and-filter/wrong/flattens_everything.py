"""Goes into the items as well."""


def flatten_and_filter(batches, keep):
    """Return a list of the items of all batches for which keep(item) is true."""
    flat = []
    for batch in batches:
        for item in batch if batch is not None else ():
            if isinstance(item, (list, tuple)):
                flat.extend(part for part in item if keep(part))
            elif keep(item):
                flat.append(item)
    return flat
