"""Collects from right to left, and turns the result round at the end."""

CONTAINERS = list, tuple


def flatten(items):
    waiting, collected = list(items), []
    while waiting:
        last = waiting.pop()
        if isinstance(last, CONTAINERS):
            waiting += last
        else:
            collected.append(last)
    return collected[::-1]
