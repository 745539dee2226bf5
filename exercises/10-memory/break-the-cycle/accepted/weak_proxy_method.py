"""Uses a function that gives the parent; for a root it gives None."""

import weakref


def nobody():
    return None


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.find_parent = nobody

    parent = property(lambda self: self.find_parent())

    def add(self, child):
        if child.parent:
            child.parent.remove(child)
        child.find_parent = weakref.ref(self)
        self.children += [child]
        return child

    def remove(self, child):
        self.children.remove(child)
        child.find_parent = nobody

    def path(self):
        if not self.parent:
            return self.name
        return "%s/%s" % (self.parent.path(), self.name)
