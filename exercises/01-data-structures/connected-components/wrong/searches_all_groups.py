"""Right, and quadratic: each link goes through all the groups."""


def components(nodes, links):
    groups = [{node} for node in nodes]
    for one, other in links:
        first = next(group for group in groups if one in group)
        second = next(group for group in groups if other in group)
        if first is not second:
            first |= second
            groups = [group for group in groups if group is not second]
    place = {node: number for number, node in enumerate(nodes)}
    return sorted(groups, key=lambda group: min(place[node] for node in group))
