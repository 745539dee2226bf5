"""A forest of pointers that are shortened on the way; the smaller tree is hung below the larger one."""


def components(nodes, links):
    parent = {node: node for node in nodes}
    size = dict.fromkeys(nodes, 1)

    def find(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in links:
        one, other = find(one), find(other)
        if one != other:
            if size[one] < size[other]:
                one, other = other, one
            parent[other] = one
            size[one] += size[other]
    groups = {}
    for node in nodes:
        groups.setdefault(find(node), set()).add(node)
    return list(groups.values())
