"""Keeps the versions that are still possible for each name, and narrows them with each choice."""


class Conflict(LookupError):
    pass


def narrow(index, possible, users, who, needs):
    """New possibilities after what somebody needs, or a Conflict."""
    possible, users = dict(possible), dict(users)
    for name, (low, high) in needs.items():
        users[name] = users.get(name, ()) + (who,)
        before = possible.get(name, tuple(index.get(name, {})))
        possible[name] = tuple(
            v for v in before if (low is None or v >= low) and (high is None or v <= high))
        if not possible[name]:
            raise Conflict("nothing is left of %s, which is needed by %s" % (name, " and ".join(users[name])))
    return possible, users


def resolve(index, wanted):
    def walk(possible, users, done):
        todo = [name for name in possible if name not in done]
        if not todo:
            return {name: possible[name][0] for name in possible}
        todo.sort(key=lambda name: len(possible[name]))
        name, problem = todo[0], None
        for version in sorted(possible[name])[::-1]:
            try:
                fixed = {**possible, name: (version,)}
                return walk(*narrow(index, fixed, users, name, index[name][version]), done | {name})
            except Conflict as conflict:
                problem = problem or conflict
        raise problem

    return walk(*narrow(index, {}, {}, "the user", wanted), frozenset())
