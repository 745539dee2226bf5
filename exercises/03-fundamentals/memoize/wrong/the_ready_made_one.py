"""Wraps the decorator of the standard library instead of writing one."""

import functools


def memoize(function):
    return functools.lru_cache(maxsize=None)(function)
