"""The folders and files of a document store, as a tree."""


class Node:
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.children = []

    def add(self, child):
        """Make child the last child of this node and return it; another parent loses it."""
        child.parent = self
        self.children.append(child)
        return child

    def remove(self, child):
        """Take child out of this node; ValueError if it is not one of its children."""
        self.children.remove(child)

    def path(self):
        """Return the names from the root to this node, joined by slashes."""
        if self.parent is None:
            return self.name
        return self.parent.path() + "/" + self.name
