"""Believes that a weak reference always leads somewhere."""

import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self._parent = None  # a weak reference: children must not keep their parents alive

    @property
    def parent(self):
        return self._parent and self._parent()

    def add(self, child):
        """Make child the last child of this node and return it; another parent loses it."""
        if child.parent is not None:
            child.parent.remove(child)
        child._parent = weakref.ref(self)
        self.children.append(child)
        return child

    def remove(self, child):
        """Take child out of this node; ValueError if it is not one of its children."""
        if child.parent is not self:
            raise ValueError(f"{child.name} is not in {self.name}")
        self.children[:] = [other for other in self.children if other is not child]
        child._parent = None

    def path(self):
        """Return the names from the root to this node, joined by slashes."""
        if self._parent is None:
            return self.name
        return self.parent.path() + "/" + self.name
