"""Graphs, and checkers that know the distance."""

import random


def lattice(size):
    """Steps to the right and down."""
    return {
        (x, y): [(a, b) for a, b in ((x + 1, y), (x, y + 1)) if a < size and b < size]
        for x in range(size)
        for y in range(size)
    }


def tangle(size):
    """Most steps lead near by; a few nodes lead nowhere."""
    dice = random.Random(18)
    return {n: [(n + dice.randint(-30, 40)) % size for _ in range(dice.randint(0, 4))] for n in range(size)}


def distance(graph, start, goal):
    ring, known, steps = {start}, {start}, 0
    while ring and goal not in ring:
        ring = {node for each in ring for node in graph.get(each, [])} - known
        known |= ring
        steps += 1
    return steps if ring else None


def shortest_way(graph, start, goal, result):
    if distance(graph, start, goal) is None:
        return None if result is None else "There is no way, and so the result is None."
    if not isinstance(result, list) or not result:
        return "A way is a list of nodes."
    if result[0] != start or result[-1] != goal:
        return "A way begins with the start and ends with the goal."
    for node, following in zip(result, result[1:]):
        if following not in graph.get(node, []):
            return f"There is no step from {node!r} to {following!r}."
    if len(result) - 1 > distance(graph, start, goal):
        return "There is a way with fewer steps."
    return True


def shortest(graph, result):
    return shortest_way(graph, 1, 4, result)
