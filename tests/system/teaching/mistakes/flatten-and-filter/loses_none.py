def flatten_and_filter(batches, keep):
    result = []
    for batch in batches:
        for item in batch:
            if keep(item):
                result.append(item)
    return result
