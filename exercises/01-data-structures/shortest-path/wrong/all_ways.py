"""All ways, and then the shortest; the stack is its own, so that depth is no problem."""


def shortest_path(graph, start, goal):
    best = None
    way, on_the_way = [start], {start}
    waiting = [iter(graph.get(start, []))]
    if start == goal:
        return [start]
    while waiting:
        for node in waiting[-1]:
            if node == goal:
                if best is None or len(way) + 1 < len(best):
                    best = way + [node]
            elif node not in on_the_way:
                way.append(node)
                on_the_way.add(node)
                waiting.append(iter(graph.get(node, [])))
                break
        else:
            waiting.pop()
            on_the_way.discard(way.pop())
    return best
