"""Calls the collector whenever something is removed; trees that are dropped as a whole still wait."""

import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.children = []

    def add(self, child):
        """Make child the last child of this node and return it; another parent loses it."""
        if child.parent is not None:
            child.parent.remove(child)
        child.parent = self
        self.children.append(child)
        return child

    def remove(self, child):
        """Take child out of this node; ValueError if it is not one of its children."""
        self.children.remove(child)
        child.parent = None
        gc.collect()

    def path(self):
        """Return the names from the root to this node, joined by slashes."""
        if self.parent is None:
            return self.name
        return self.parent.path() + "/" + self.name
