"""The queue holds ways as linked pairs (node, the way before), which share their beginnings."""


def shortest_path(graph, start, goal):
    queue = [(start, ())]
    known = {start}
    for node, before in queue:  # the list grows while it is gone through
        if node == goal:
            way = [node]
            while before:
                node, before = before
                way.insert(0, node)
            return way
        if node in graph:
            for neighbour in graph[node]:
                if neighbour not in known:
                    known.add(neighbour)
                    queue.append((neighbour, (node, before)))
    return None
