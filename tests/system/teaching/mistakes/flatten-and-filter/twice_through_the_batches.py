def flatten_and_filter(batches, keep):
    count = sum(1 for batch in batches if batch)
    if not count:
        return []
    return [item for batch in batches if batch for item in batch if keep(item)]
