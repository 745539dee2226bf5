from collections import deque


def topological_order(dependencies):
    """Return the tasks in an order in which each comes after those that it depends on."""
    waiting_for = {}  # task -> how many of its dependencies are not done
    enables = {}  # task -> the tasks that depend on it
    for task, needed in dependencies.items():
        waiting_for[task] = len(set(needed))
        for other in set(needed):
            enables.setdefault(other, []).append(task)
    for task in enables:
        waiting_for.setdefault(task, 0)  # named by others only

    ready = deque(task for task, count in waiting_for.items() if count == 0)
    order = []
    while ready:
        task = ready.popleft()
        order.append(task)
        for dependent in enables.get(task, ()):
            waiting_for[dependent] -= 1
            if waiting_for[dependent] == 0:
                ready.append(dependent)
    if len(order) < len(waiting_for):
        raise ValueError("the tasks depend on each other in a circle")
    return order
