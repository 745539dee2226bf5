"""Holds the children weakly: whatever has no name of its own vanishes from the tree."""

import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self._children = []
        self._parent = None

    @property
    def parent(self):
        return self._parent

    @property
    def children(self):
        return [link() for link in self._children if link() is not None]

    def add(self, child):
        """Make child the last child of this node and return it; another parent loses it."""
        if child.parent is not None:
            child.parent.remove(child)
        child._parent = self
        self._children.append(weakref.ref(child))
        return child

    def remove(self, child):
        """Take child out of this node; ValueError if it is not one of its children."""
        if child.parent is not self:
            raise ValueError(f"{child.name} is not in {self.name}")
        self._children[:] = [link for link in self._children if link() is not child]
        child._parent = None

    def path(self):
        """Return the names from the root to this node, joined by slashes."""
        names, node = [], self
        while node is not None:
            names.append(node.name)
            node = node.parent
        return "/".join(reversed(names))
