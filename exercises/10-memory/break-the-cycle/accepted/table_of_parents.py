"""The parents stand in one weak table beside the tree, found by the child."""

from weakref import WeakKeyDictionary, ref

PARENTS = WeakKeyDictionary()


class Node:
    def __init__(self, name):
        self.name, self.children = name, []

    @property
    def parent(self):
        link = PARENTS.get(self, lambda: None)
        return link()

    def add(self, child):
        old = child.parent
        if old:
            old.remove(child)
        PARENTS[child] = ref(self)
        self.children.append(child)
        return child

    def remove(self, child):
        for index, each in enumerate(self.children):
            if each is child:
                del self.children[index]
                del PARENTS[child]
                return
        raise ValueError(child)

    def path(self):
        above = self.parent
        return (above.path() + "/" if above else "") + self.name
