"""One sort with a comparison function, which asks key after key."""

from functools import cmp_to_key


def sort_by_keys(items, keys):
    def compare(left, right):
        for key, descending in keys:
            one, other = key(left), key(right)
            if one != other:
                return 1 if (one < other) == descending else -1
        return 0

    return sorted(items, key=cmp_to_key(compare))
