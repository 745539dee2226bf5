def flatten(items):
    """Return a list of all that is neither list nor tuple in items, at any depth, from left to right."""
    leaves = []
    open_lists = [iter(items)]
    while open_lists:
        for item in open_lists[-1]:
            if isinstance(item, (list, tuple)):
                open_lists.append(iter(item))
                break
            leaves.append(item)
        else:
            open_lists.pop()
    return leaves
