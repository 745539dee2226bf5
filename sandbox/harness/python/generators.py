# --- Generators: what draws the inputs of random cases -------------------------------------------
#
# In scope of given expressions, and importable in oracle.py: `from kata import integer, list_of`.
# Each takes `rng` first. Every choice is drawn so that a smaller one makes a simpler value, and a
# list draws before each item whether there is one: what is left out takes its draws along. So an
# input is made smaller by making its draws smaller, and stays what its generator promises.


def sized(rng, count):
    """Below `count`: often small, sometimes anything, now and then one of the last. No draw yet."""
    if count <= 32:
        return rng.fresh(count)
    size = rng.fresh(8)
    if size == 7:
        return count - 1 - rng.fresh(3)
    return rng.fresh(16 if size < 2 else min(count, 256) if size < 4 else count)


def goes_on(rng, length, least, most):
    """Whether a list of `length` items gets one more; every length is as likely."""
    if length < least or length >= most:
        return length < least
    return rng.chance((most - length) / (most - length + 1))


def integer(rng, low=-1000, high=1000):
    """An int from `low` to `high`; simpler nearer to 0."""
    if low > high:
        raise ValueError("there is no integer from %r to %r" % (low, high))
    origin = min(max(0, low), high)
    both = min(high - origin, origin - low)
    upwards = high - origin > both
    index = sized(rng, high - low + 1)
    if index <= 2 * both:
        distance, down = (index + 1) // 2, int(index % 2 == 0)
    else:
        distance, down = index - both, int(not upwards)
    # Two draws, each of which can be lowered by itself: how far from the origin, and to which side.
    distance = rng.chosen(high - low - both + 1, distance)
    if both:
        down = rng.chosen(2, down)
    if distance > both:
        down = not upwards
    return origin - distance if down else origin + distance


def real(rng, low=-1000.0, high=1000.0):
    """A finite float from `low` to `high`; whole numbers are simpler."""
    first, last = -int(-low // 1), int(high // 1)
    if first > last:
        return float(low) + (high - low) * rng.random()
    whole = float(integer(rng, first, last))
    if not rng.chance(0.5):
        return whole
    part = rng.draw(1000) / 1000.0 if rng.chance(0.5) else rng.draw(4) / 4.0
    return min(max(whole + part, float(low)), float(high))


def boolean(rng):
    """False is simpler."""
    return rng.draw(2) == 1


def choice(rng, items):
    """One of `items`; the first is simplest."""
    items = items if hasattr(items, "__getitem__") else list(items)
    if not len(items):
        raise ValueError("there is nothing to choose from")
    return items[rng.draw(len(items))]


# From the ordinary to what breaks careless code: case pairs that are no pairs, combining marks,
# digits that are no ASCII, right to left, beyond the basic plane.
CHARACTERS = (
    "abcdefghijklmnopqrstuvwxyz",
    " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.,-_!?'\"/\\()[]{}#$%&*+:;<=>@^`|~",
    "\u00e4\u00e9\u00f1\u00df\u00c5\u0130\u0131\u03a3\u03c2\u0416\u0436\u5b57\u3042\uac00\u05d0",
    "\n\t\u0301\u0308\u200d\u00a0\u0663\u00b2\ufb01\U0001f600\U0001f468\U0001d54f\u2028",
)


def text(rng, least=0, most=20, alphabet=None):
    """A str, of letters, signs and the rest of Unicode, or of the characters of `alphabet`."""
    characters = []
    while goes_on(rng, len(characters), least, most):
        source = alphabet
        if source is None:
            source = CHARACTERS[rng.draw(4)] if rng.chance(0.6) else CHARACTERS[0]
        characters.append(choice(rng, source))
    return "".join(characters)


def list_of(rng, item, *arguments, least=0, most=20, unique=False):
    """A list of what `item(rng, *arguments)` makes; with `unique`, of different ones."""
    items = []
    drawn = 0
    while goes_on(rng, drawn, least, most):
        drawn += 1
        made = item(rng, *arguments)
        if not unique or made not in items:
            items.append(made)
    return items


def sorted_ints(rng, low=-100, high=100, least=0, most=20, unique=False):
    """A list of ints in ascending order, often with equal ones among them."""
    return sorted(list_of(rng, integer, low, high, least=least, most=most, unique=unique))


def permutation(rng, items):
    """A list of the items, or of range(items), in any order; the simplest is as given."""
    order = list(range(items) if isinstance(items, int) else items)
    for place in range(len(order) - 1):
        other = place + rng.draw(len(order) - place)
        order[place], order[other] = order[other], order[place]
    return order


def matrix(rng, item, *arguments, rows=4, columns=4):
    """A list of 1 to `rows` lists, each with the same number of items, 1 to `columns`."""
    width = 1 + rng.draw(columns)
    made = []
    while goes_on(rng, len(made), 1, rows):
        made.append([item(rng, *arguments) for _ in range(width)])
    return made


def graph(rng, least=0, most=8, directed=True, acyclic=False):
    """A dict from each node, 0 and up, to the sorted list of its neighbours. No loops to itself."""
    neighbours = {}
    while goes_on(rng, len(neighbours), least, most):
        node = len(neighbours)
        neighbours[node] = []
        for other in range(node):
            # Nothing, to the older one, from it, both.
            edge = 0 if not rng.chance(0.4) else 1 + rng.draw(3 if directed and not acyclic else 1)
            if edge & 1:
                neighbours[node].append(other)
            if edge & 2 or edge and not directed:
                neighbours[other].append(node)
    return neighbours


def tree(rng, item, *arguments, most=8):
    """(value, [subtree, ...]) with at most `most` nodes."""
    root = (item(rng, *arguments), [])
    nodes = [root]
    while goes_on(rng, len(nodes), 1, most):
        node = (item(rng, *arguments), [])
        choice(rng, nodes)[1].append(node)
        nodes.append(node)
    return root


def date(rng, first=None, last=None):
    """A datetime.date; simpler nearer to 1 January 2000. Ends of months and leap days are common."""
    kind = library("datetime", "date")
    first, last = first or kind(1900, 1, 1), last or kind(2100, 12, 31)
    if first > last:
        raise ValueError("there is no date from %s to %s" % (first, last))
    year = 2000 + integer(rng, first.year - 2000, last.year - 2000)
    month = 1 + rng.draw(12)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    day = days if rng.chance(0.2) else 1 + rng.draw(days)
    return min(max(kind(year, month, day), first), last)


def brackets(rng, kinds="()[]{}", most=20):
    """A text of brackets, opening and closing ones in turn in `kinds`.

    Some are balanced, some are but for two that changed places, and some are anything.
    """
    sort = rng.draw(3)
    if sort == 2:
        return text(rng, most=most, alphabet=kinds)
    made, still_open = [], []
    while goes_on(rng, len(made) + len(still_open), 0, most):
        if still_open and rng.chance(0.5):
            made.append(still_open.pop())
        else:
            kind = 2 * rng.draw(len(kinds) // 2)
            made.append(kinds[kind])
            still_open.append(kinds[kind + 1])
    made += still_open[::-1]
    if sort == 1 and made:
        one, other = rng.draw(len(made)), rng.draw(len(made))
        made[one], made[other] = made[other], made[one]
    return "".join(made)


def recursive(rng, leaf, branch, depth=4, most=20):
    """`leaf(rng)`, or `branch(rng, inner)`, where inner(rng) is such a value again.

    At most `depth` branches lie within each other; after `most` values there are leaves only.
    """
    made = [0]

    def inner(rng, left):
        made[0] += 1
        if left == 0 or made[0] > most or not rng.chance(0.5 if left == depth else 0.2):
            return leaf(rng)
        return branch(rng, lambda rng: inner(rng, left - 1))

    return inner(rng, depth)


GENERATORS = {
    made.__name__: made
    for made in (
        integer,
        real,
        boolean,
        choice,
        text,
        list_of,
        sorted_ints,
        permutation,
        matrix,
        graph,
        tree,
        date,
        brackets,
        recursive,
    )
}


def offer_generators():
    """Makes them importable, as the module `kata`."""
    module = module_type("kata", "Generators for random cases.")
    vars(module).update(GENERATORS)
    modules["kata"] = module
