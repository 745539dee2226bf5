"""Arrows read the wrong way round: a task comes before what it depends on."""


def topological_order(dependencies):
    count = {task: 0 for task in dependencies}
    for needed in dependencies.values():
        for task in needed:
            count[task] = count.get(task, 0) + 1
    ready = [task for task in count if count[task] == 0]
    order = []
    while ready:
        task = ready.pop()
        order.append(task)
        for other in dependencies.get(task, ()):
            count[other] -= 1
            if count[other] == 0:
                ready.append(other)
    if len(order) < len(count):
        raise ValueError("circle")
    return order
