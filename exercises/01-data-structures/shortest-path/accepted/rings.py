"""Whole rings, one after the other, from the goal back to the start, so that the way comes out forwards."""


def shortest_path(graph, start, goal):
    back = {}
    for node, neighbours in graph.items():
        for neighbour in neighbours:
            back.setdefault(neighbour, []).append(node)
    towards = {goal: None}
    ring = [goal]
    while ring and start not in towards:
        following = []
        for node in ring:
            for before in back.get(node, ()):
                if before not in towards:
                    towards[before] = node
                    following.append(before)
        ring = following
    if start not in towards:
        return None
    way, node = [start], start
    while node != goal:
        node = towards[node]
        way.append(node)
    return way
