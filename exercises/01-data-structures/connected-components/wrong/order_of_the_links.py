"""Begins with whoever has a link."""


def components(nodes, links):
    neighbours = {}
    for one, other in links:
        neighbours.setdefault(one, []).append(other)
        neighbours.setdefault(other, []).append(one)
    for node in nodes:
        neighbours.setdefault(node, [])
    groups, known = [], set()
    for node in neighbours:
        if node not in known:
            group, waiting = {node}, [node]
            while waiting:
                for neighbour in neighbours[waiting.pop()]:
                    if neighbour not in group:
                        group.add(neighbour)
                        waiting.append(neighbour)
            known |= group
            groups.append(group)
    return groups
