"""The comprehension written out as the loops that it stands for."""


def flatten_and_filter(batches, keep):
    kept = []
    for batch in batches:
        if batch is None:
            continue
        for item in batch:
            if keep(item):
                kept.append(item)
    return kept
