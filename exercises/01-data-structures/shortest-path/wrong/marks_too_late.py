"""Marks a node when it is taken out, and carries the way along."""

from collections import deque


def shortest_path(graph, start, goal):
    queue = deque([(start, None)])
    visited = set()
    while queue:
        way = queue.popleft()
        node = way[0]
        if node == goal:
            nodes = []
            while way:
                nodes.append(way[0])
                way = way[1]
            return nodes[::-1]
        visited.add(node)
        for neighbour in graph.get(node, []):
            if neighbour not in visited:
                queue.append((neighbour, way))
    return None
