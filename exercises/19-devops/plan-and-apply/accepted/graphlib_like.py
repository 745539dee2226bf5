"""A class that hands out what is ready."""

from bisect import insort


class Sorter:
    def __init__(self, graph):
        self.graph = graph
        self.count = {name: len(graph[name]) for name in graph}
        self.users = {name: [other for other in graph if name in graph[other]] for name in graph}

    def run(self, visible):
        """Yields visible names; the others go by unseen as soon as they are free."""
        ready, done = [], 0

        def free(name):
            nonlocal done
            stack = [name]
            while stack:
                name = stack.pop()
                if name in visible:
                    insort(ready, name)
                else:
                    done += 1
                    stack.extend(self.passed(name))

        for name in [name for name in self.graph if not self.count[name]]:
            free(name)
        while ready:
            name = ready.pop(0)
            done += 1
            yield name
            for other in self.passed(name):
                free(other)
        if done != len(self.graph):
            raise ValueError("a circle")

    def passed(self, name):
        for user in self.users[name]:
            self.count[user] -= 1
            if self.count[user] == 0:
                yield user


def plan(desired, actual):
    graph = {}
    for name in desired:
        graph[name] = frozenset(desired[name].get("needs", []))
        unknown = graph[name] - set(desired)
        if unknown:
            raise ValueError("%s needs %s" % (name, ", ".join(unknown)))
    again = set()
    for name in Sorter(graph).run(set(desired)):
        if graph[name] & again:
            again.add(name)
        elif name in actual and desired[name].get("kind") != actual[name].get("kind"):
            again.add(name)
    again &= set(actual)
    going = set(actual) - set(desired) | again
    coming = {}
    for name in desired:
        if name in again or name not in actual:
            coming[name] = "create"
        else:
            new, old = ({**r, "needs": frozenset(r.get("needs", []))} for r in (desired[name], actual[name]))
            if new != old:
                coming[name] = "update"
    back = {name: {user for user in actual if name in actual[user].get("needs", [])} for name in actual}
    return ([("delete", name) for name in Sorter(back).run(going)]
            + [(coming[name], name) for name in Sorter(graph).run(set(coming))])
