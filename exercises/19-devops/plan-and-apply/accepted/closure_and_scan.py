"""All indirect needs first; then the first free name, looked for again and again."""


def below(resources):
    """Of each name, everything that it needs, directly or by way of others."""
    known = {}
    for start in resources:
        if start in known:
            continue
        stack = [(start, iter(sorted(set(resources[start].get("needs", [])))))]
        path = {start}
        found = {start: set()}
        while stack:
            name, rest = stack[-1]
            for other in rest:
                if other not in resources:
                    continue
                found[name].add(other)
                if other in path:
                    raise ValueError("a circle at " + other)
                if other in known:
                    found[name] |= known[other]
                    continue
                stack.append((other, iter(sorted(set(resources[other].get("needs", []))))))
                path.add(other)
                found[other] = set()
                break
            else:
                stack.pop()
                path.discard(name)
                known[name] = found.pop(name)
                if stack:
                    found[stack[-1][0]] |= known[name]
    return known


def same(one, other):
    one, other = dict(one), dict(other)
    return set(one.pop("needs", [])) == set(other.pop("needs", [])) and one == other


def arrange(names, blockers):
    """Names in order; a name has to wait for those of its blockers that are still left."""
    left, result = sorted(names), []
    waiting = {name: len(blockers[name] & set(names)) for name in names}
    frees = {}
    for name in names:
        for other in blockers[name] & set(names):
            frees.setdefault(other, []).append(name)
    while left:
        place = next(place for place, name in enumerate(left) if waiting[name] == 0)
        name = left.pop(place)
        result.append(name)
        for other in frees.get(name, []):
            waiting[other] -= 1
    return result


def plan(desired, actual):
    for resource in desired.values():
        for need in resource.get("needs", []):
            if need not in desired:
                raise ValueError("unknown: " + need)
    needs, had = below(desired), below(actual)
    other_kind = {name for name in desired.keys() & actual.keys()
                  if desired[name].get("kind") != actual[name].get("kind")}
    replaced = other_kind | {name for name in desired.keys() & actual.keys() if needs[name] & other_kind}
    # What is replaced by way of something that is new has to be found, too: `needs` has it all.
    delete = {name for name in actual if name not in desired or name in replaced}
    create = {name for name in desired if name not in actual or name in replaced}
    update = {name for name in desired if name not in create and not same(desired[name], actual[name])}
    users = {name: {other for other in delete if name in had[other]} for name in delete}
    steps = [("delete", name) for name in arrange(delete, users)]
    for name in arrange(create | update, needs):
        steps.append(("create" if name in create else "update", name))
    return steps
