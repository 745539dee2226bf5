"""Counts a dependency that is named twice as two, and crosses it off once."""


def topological_order(dependencies):
    count, users = {}, {}
    for task, needed in dependencies.items():
        count[task] = len(needed)
        for other in set(needed):
            users.setdefault(other, []).append(task)
    for task in users:
        count.setdefault(task, 0)
    ready = [task for task in count if count[task] == 0]
    order = []
    while ready:
        done = ready.pop()
        order.append(done)
        for task in users.get(done, ()):
            count[task] -= 1
            if count[task] == 0:
                ready.append(task)
    if len(order) < len(count):
        raise ValueError("circle")
    return order
