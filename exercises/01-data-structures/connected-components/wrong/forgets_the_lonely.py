"""Only nodes with links."""


def components(nodes, links):
    neighbours = {}
    for one, other in links:
        neighbours.setdefault(one, []).append(other)
        neighbours.setdefault(other, []).append(one)
    groups, known = [], set()
    for node in nodes:
        if node in neighbours and node not in known:
            group, waiting = {node}, [node]
            while waiting:
                for neighbour in neighbours[waiting.pop()]:
                    if neighbour not in group:
                        group.add(neighbour)
                        waiting.append(neighbour)
            known |= group
            groups.append(group)
    return groups
