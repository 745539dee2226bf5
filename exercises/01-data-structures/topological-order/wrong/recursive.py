"""Right for what fits on Python's stack: a chain of thousands of tasks does not."""


def topological_order(dependencies):
    order, done, open_ = [], set(), set()

    def visit(task):
        if task in open_:
            raise ValueError("circle")
        if task in done:
            return
        open_.add(task)
        for other in dependencies.get(task, ()):
            visit(other)
        open_.discard(task)
        done.add(task)
        order.append(task)

    for task in dependencies:
        visit(task)
    return order
