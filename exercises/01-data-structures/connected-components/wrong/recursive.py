"""Depth first, as in the book."""


def components(nodes, links):
    neighbours = {node: [] for node in nodes}
    for one, other in links:
        neighbours[one].append(other)
        neighbours[other].append(one)
    known = set()

    def visit(node, group):
        known.add(node)
        group.add(node)
        for neighbour in neighbours[node]:
            if neighbour not in known:
                visit(neighbour, group)
        return group

    return [visit(node, set()) for node in nodes if node not in known]
