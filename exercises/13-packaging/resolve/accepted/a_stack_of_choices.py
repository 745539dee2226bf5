"""Without recursion: a list of states, the most recent of which is tried next."""


def fits(index, state):
    """The first name without a suiting version, if there is one."""
    chosen, demands = state
    for name, asked in demands.items():
        versions = [chosen[name]] if name in chosen else index.get(name, {})
        if not any(inside(version, asked) for version in versions):
            return name
    return None


def inside(version, asked):
    for _, low, high in asked:
        if low is not None and version < low or high is not None and version > high:
            return False
    return True


def added(demands, who, needs):
    result = {name: list(asked) for name, asked in demands.items()}
    for name, (low, high) in needs.items():
        result.setdefault(name, []).append((who, low, high))
    return result


def resolve(index, wanted):
    states = [({}, added({}, "the caller", wanted))]
    reason = None
    while states:
        chosen, demands = states.pop()
        problem = fits(index, (chosen, demands))
        if problem is not None:
            if reason is None:
                reason = f"{problem}: needed by " + ", ".join(who for who, _, _ in demands[problem])
            continue
        free = [name for name in demands if name not in chosen]
        if not free:
            return chosen
        options = {name: sorted(v for v in index[name] if inside(v, demands[name])) for name in free}
        name = min(free, key=lambda name: (len(options[name]), name))
        for version in options[name]:  # the newest one ends up on top
            states.append(({**chosen, name: version}, added(demands, name, index[name][version])))
    raise LookupError(reason)
