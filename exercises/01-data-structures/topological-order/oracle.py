"""Many orders are right: this says what is wrong with one that is not."""


def valid_order(dependencies, result):
    if not isinstance(result, list):
        return f"The order has to be a list, not {type(result).__name__}."
    tasks = set(dependencies).union(*dependencies.values())
    place = {}
    for index, task in enumerate(result):
        if not isinstance(task, str) or task not in tasks:
            return f"{task!r} is not one of the tasks."
        if task in place:
            return f"{task!r} stands there twice."
        place[task] = index
    for task in sorted(tasks):
        if task not in place:
            return f"{task!r} is missing."
    for task, needed in dependencies.items():
        for other in needed:
            if place[other] > place[task]:
                return f"{task!r} depends on {other!r}, and comes before it."
    return True


def chain(length):
    """Each task depends on the one before; the last is named first."""
    return {f"step {number}": [f"step {number - 1}"] for number in range(length, 0, -1)}
