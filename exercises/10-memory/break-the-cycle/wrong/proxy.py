"""Uses a proxy, which is never the parent itself, and raises when the parent is gone."""

import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self._parent = None  # a weak reference: children must not keep their parents alive

    @property
    def parent(self):
        return self._parent

    def add(self, child):
        """Make child the last child of this node and return it; another parent loses it."""
        if child.parent is not None:
            child.parent.remove(child)
        child._parent = weakref.proxy(self)
        self.children.append(child)
        return child

    def remove(self, child):
        """Take child out of this node; ValueError if it is not one of its children."""
        if child not in self.children:
            raise ValueError(f"{child.name} is not in {self.name}")
        self.children[:] = [other for other in self.children if other is not child]
        child._parent = None

    def path(self):
        """Return the names from the root to this node, joined by slashes."""
        names, node = [], self
        while node is not None:
            names.append(node.name)
            node = node.parent
        return "/".join(reversed(names))
