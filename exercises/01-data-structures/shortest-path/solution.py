from collections import deque


def shortest_path(graph, start, goal):
    """Return the nodes on a way with the fewest steps from start to goal, or None."""
    came_from = {start: start}
    queue = deque([start])
    while queue and goal not in came_from:
        node = queue.popleft()
        for neighbour in graph.get(node, []):
            if neighbour not in came_from:
                came_from[neighbour] = node
                queue.append(neighbour)
    if goal not in came_from:
        return None
    way = [goal]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]
