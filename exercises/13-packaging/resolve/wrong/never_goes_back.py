def resolve(index, wanted):
    """Choose a version of everything that is wanted and needed."""
    conflicts = []
    demands = [("you", name, limits) for name, limits in wanted.items()]
    chosen = search(index, {}, demands, conflicts)
    if chosen is None:
        raise LookupError(conflicts[0])
    return chosen


def search(index, chosen, demands, conflicts):
    """The chosen versions and what is missing for the demands, or None."""
    suiting = {}
    for _, name, _ in demands:
        suiting[name] = [
            version for version in sorted(index.get(name, ()), reverse=True)
            if all(allows(limits, version) for _, other, limits in demands if other == name)
        ]
        if not suiting[name] or (name in chosen and chosen[name] not in suiting[name]):
            who = sorted({who for who, other, _ in demands if other == name})
            conflicts.append(f"no version of {name} suits all who need it: {', '.join(who)}")
            return None
    open_names = [name for name in suiting if name not in chosen]
    if not open_names:
        return chosen
    name = min(open_names, key=lambda name: len(suiting[name]))
    for version in suiting[name]:
        more = [(name, other, limits) for other, limits in index[name][version].items()]
        found = search(index, {**chosen, name: version}, demands + more, conflicts)
        return found
    return None


def allows(limits, version):
    low, high = limits
    return (low is None or low <= version) and (high is None or version <= high)
