"""itertools and filter instead of a comprehension; both are lazy until the list is made."""

import itertools


def flatten_and_filter(batches, keep):
    present = (batch for batch in batches if batch is not None)
    return list(filter(keep, itertools.chain.from_iterable(present)))
