def components(nodes, links):
    """Return the sets of nodes that hang together by links, in the order of their first nodes."""
    neighbours = {node: [] for node in nodes}
    for one, other in links:
        neighbours[one].append(other)
        neighbours[other].append(one)
    groups, known = [], set()
    for node in nodes:
        if node not in known:
            group = _reachable(node, neighbours)
            known |= group
            groups.append(group)
    return groups


def _reachable(start, neighbours):
    group, waiting = {start}, [start]
    while waiting:
        for neighbour in neighbours[waiting.pop()]:
            if neighbour not in group:
                group.add(neighbour)
                waiting.append(neighbour)
    return group
