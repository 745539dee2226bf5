"""Follows the arrows."""


def components(nodes, links):
    neighbours = {node: [] for node in nodes}
    for one, other in links:
        neighbours[one].append(other)
    groups, known = [], set()
    for node in nodes:
        if node in known:
            continue
        group, waiting = {node}, [node]
        while waiting:
            for neighbour in neighbours[waiting.pop()]:
                if neighbour not in group and neighbour not in known:
                    group.add(neighbour)
                    waiting.append(neighbour)
        known |= group
        groups.append(group)
    return groups
