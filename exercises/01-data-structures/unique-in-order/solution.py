def unique(items):
    """Return a list of the items, each once, in the order of their first appearance."""
    seen = set()
    result = []
    for item in items:
        if item not in seen:
            seen.add(item)
            result.append(item)
    return result
