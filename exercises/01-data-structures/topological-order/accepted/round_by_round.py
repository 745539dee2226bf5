"""Round by round: whatever waits for nothing is done next, and struck off everybody's list."""


def topological_order(dependencies):
    left = {task: set(needed) for task, needed in dependencies.items()}
    for needed in dependencies.values():
        for task in needed:
            left.setdefault(task, set())
    dependents = {task: [] for task in left}
    for task, needed in left.items():
        for other in needed:
            dependents[other].append(task)

    order = []
    free = [task for task in left if not left[task]]
    while free:
        order += free
        coming = []
        for task in free:
            for dependent in dependents[task]:
                left[dependent].discard(task)
                if not left[dependent]:
                    coming.append(dependent)
        free = coming
    if len(order) != len(left):
        raise ValueError("no task can go first in: " + ", ".join(sorted(set(left) - set(order))))
    return order
