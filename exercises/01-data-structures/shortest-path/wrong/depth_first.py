"""The first way that is found, by recursion."""


def shortest_path(graph, start, goal, visited=()):
    if start == goal:
        return [goal]
    for neighbour in graph.get(start, []):
        if neighbour not in visited and neighbour != start:
            rest = shortest_path(graph, neighbour, goal, (*visited, start))
            if rest:
                return [start] + rest
    return None
