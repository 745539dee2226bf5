"""A set keeps each item once, so it is smaller where any comes twice."""


def has_duplicates(items):
    return len(set(items)) < len(items)
