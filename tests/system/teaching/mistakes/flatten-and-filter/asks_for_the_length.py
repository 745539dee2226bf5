def flatten_and_filter(batches, keep):
    result = []
    for index in range(len(batches)):
        for item in batches[index] or ():
            if keep(item):
                result.append(item)
    return result
