def flatten_and_filter(batches, keep):
    return filter(keep, (item for batch in batches if batch is not None for item in batch))
