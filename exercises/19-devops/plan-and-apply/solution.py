import heapq


def plan(desired, actual):
    """Return the steps that lead from the actual to the desired state."""
    wanted, present = needs_of(desired), needs_of(actual)
    for name, needed in wanted.items():
        for missing in needed - desired.keys():
            raise ValueError(f"{name} needs {missing}, which is not there")
    order = ordered(wanted)  # raises for circles

    shaken = set()  # what is replaced, and what stands on it
    for name in order:
        other_kind = name in actual and desired[name].get("kind") != actual[name].get("kind")
        if other_kind or wanted[name] & shaken:
            shaken.add(name)
    replaced = shaken & actual.keys()
    deleted = (set(actual) - set(desired)) | replaced
    made = {}
    for name in desired:
        if name not in actual or name in replaced:
            made[name] = "create"
        elif settings(desired[name]) != settings(actual[name]) or wanted[name] != present[name]:
            made[name] = "update"

    users = {name: set() for name in actual}
    for name, needed in present.items():
        for other in needed & actual.keys():
            users[other].add(name)
    return [("delete", name) for name in ordered(users, deleted)] + [
        (made[name], name) for name in ordered(wanted, made)
    ]


def needs_of(resources):
    return {name: set(resource.get("needs", ())) for name, resource in resources.items()}


def settings(resource):
    return {key: value for key, value in resource.items() if key != "needs"}


def ordered(before, chosen=None):
    """The chosen names, each behind the names before it, the first of the alphabet wherever it is free.

    Names that are not chosen cost nothing: they leave as soon as they can.
    """
    left = {name: len(others) for name, others in before.items()}
    behind = {name: [] for name in before}
    for name, others in before.items():
        for other in others:
            behind[other].append(name)

    def entry(name):
        return chosen is not None and name in chosen, name

    heap = [entry(name) for name, number in left.items() if number == 0]
    heapq.heapify(heap)
    result, gone = [], 0
    while heap:
        is_chosen, name = heapq.heappop(heap)
        gone += 1
        if is_chosen or chosen is None:
            result.append(name)
        for other in behind[name]:
            left[other] -= 1
            if left[other] == 0:
                heapq.heappush(heap, entry(other))
    if gone < len(before):
        raise ValueError("needs go round in a circle")
    return result
