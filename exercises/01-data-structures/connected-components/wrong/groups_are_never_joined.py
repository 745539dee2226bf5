"""Puts both ends into the first group that has one of them."""


def components(nodes, links):
    group_of = {}
    for one, other in links:
        group = group_of.get(one) or group_of.get(other) or set()
        group.update((one, other))
        group_of[one] = group_of[other] = group
    groups, seen = [], set()
    for node in nodes:
        if node not in seen:
            group = group_of.get(node, {node})
            seen |= group
            groups.append(group)
    return groups
