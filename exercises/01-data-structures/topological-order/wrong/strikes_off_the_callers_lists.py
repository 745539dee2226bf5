"""Strikes finished tasks off the lists themselves, which belong to the caller."""


def topological_order(dependencies):
    users = {}
    for task, needed in dependencies.items():
        for other in needed:
            users.setdefault(other, []).append(task)
    ready = [task for task in {**users, **dependencies} if not dependencies.get(task)]
    total = len({**users, **dependencies})
    order = []
    while ready:
        done = ready.pop()
        order.append(done)
        for task in users.get(done, ()):
            if done in dependencies[task]:
                dependencies[task][:] = [other for other in dependencies[task] if other != done]
                if not dependencies[task]:
                    ready.append(task)
    if len(order) < total:
        raise ValueError("circle")
    return order
