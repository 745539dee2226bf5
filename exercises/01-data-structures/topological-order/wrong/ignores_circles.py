"""One set of visited tasks keeps the search from going round for ever, and hides that it would."""


def topological_order(dependencies):
    order, seen = [], set()

    def visit(task):
        if task in seen:
            return
        seen.add(task)
        for other in dependencies.get(task, ()):
            visit(other)
        order.append(task)

    import sys
    sys.setrecursionlimit(50_000)
    for task in dependencies:
        visit(task)
    return order
