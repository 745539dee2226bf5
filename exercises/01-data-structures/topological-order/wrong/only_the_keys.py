"""Forgets that a task can be named as a dependency without having a line of its own."""


def topological_order(dependencies):
    count = {task: len(set(needed)) for task, needed in dependencies.items()}
    ready = [task for task in count if count[task] == 0]
    order = []
    while ready:
        done = ready.pop()
        order.append(done)
        for task, needed in dependencies.items():
            if done in needed:
                count[task] -= 1
                if count[task] == 0:
                    ready.append(task)
    if len(order) < len(dependencies):
        raise ValueError("circle")
    return order
