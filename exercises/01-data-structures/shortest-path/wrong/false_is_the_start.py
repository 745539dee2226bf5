"""The start has no predecessor, and so the way ends where there is none, or nearly none."""

from collections import deque


def shortest_path(graph, start, goal):
    came_from = {start: None}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        if node == goal:
            way = [goal]
            while came_from[way[0]]:
                way.insert(0, came_from[way[0]])
            return way
        for neighbour in graph.get(node, []):
            if neighbour not in came_from:
                came_from[neighbour] = node
                queue.append(neighbour)
    return None
