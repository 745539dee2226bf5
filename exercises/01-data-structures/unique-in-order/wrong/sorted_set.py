"""An order, but another one."""


def unique(items):
    return sorted(set(items))
