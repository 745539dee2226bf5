"""A generator that yields what is new; `add` returns None, so it can stand in the condition."""


def unique(items):
    def new_ones():
        seen = set()
        for item in items:
            size = len(seen)
            seen.add(item)
            if len(seen) > size:
                yield item

    return [*new_ones()]
