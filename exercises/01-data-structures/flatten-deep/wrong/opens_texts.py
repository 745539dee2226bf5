"""Opens whatever can be gone through."""


def flatten(items):
    leaves = []
    for item in items:
        try:
            leaves.extend(flatten(item))
        except TypeError:
            leaves.append(item)
    return leaves
