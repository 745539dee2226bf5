"""Depth first with a stack of its own: a task is done when everything that it needs is done."""


def topological_order(dependencies):
    order, done, on_the_way = [], set(), set()
    for start in dependencies:
        stack = [start]
        while stack:
            task = stack[-1]
            if task in done:
                stack.pop()
                continue
            on_the_way.add(task)
            missing = [other for other in dependencies.get(task, ()) if other not in done]
            if not missing:
                stack.pop()
                on_the_way.discard(task)
                done.add(task)
                order.append(task)
                continue
            if not on_the_way.isdisjoint(missing):
                raise ValueError("circle")
            stack.append(missing[0])
    return order
