# --- Drawing: the inputs of random cases, and what the reference makes of them -------------------

WORD = 53  # bits of one draw at most: what a float holds
MAX_DRAWS = 20000  # for one input


def words(bits):
    """How many bits each of the draws has that make up `bits`."""
    return [WORD] * (bits // WORD) + [max(bits, 0) % WORD]


class Overrun(Exception):
    """A repeated input asks for more draws than it may take."""


def recorder(seed):
    """A random.Random whose draws are recorded, and can be repeated.

    Each draw is an int below a bound. While draws are repeated, those above their bound are cut to
    it, and those that are not there are 0, which is the simplest choice everywhere.
    """
    base = library("random", "Random")

    class Draws(base):
        def __new__(cls, seed):
            return base.__new__(cls)

        def __init__(self, seed):
            self.source = base(seed).random
            self.start(None, MAX_DRAWS)

        def start(self, repeated, most):
            """Begins an input: with new draws, or with `repeated` ones, at most `most` in all."""
            self.gauss_next = None
            self.repeated = repeated
            self.most = most
            self.drawn = []

        def start_unrecorded(self):
            """Begins an input that is never repeated, of any number of draws."""
            self.start(None, MAX_DRAWS)
            self.take = lambda below, fresh: fresh

        def take(self, below, fresh):
            place = len(self.drawn)
            if place >= self.most:
                if self.repeated is None:
                    raise ValueError("more than %d random draws for one input" % self.most)
                raise Overrun
            if self.repeated is None:
                value = fresh
            else:
                value = self.repeated[place] if place < len(self.repeated) else 0
                value = min(value, below - 1)
            self.drawn.append(value)
            return value

        def draw(self, below):
            """An int from 0 up to, not including, `below`; without a choice there is no draw."""
            return self.chosen(below, self.fresh(below))

        def fresh(self, below):
            """As draw, but new and not recorded: for a number that is chosen in several steps."""
            if below <= 1:
                return 0
            if below <= 1 << WORD:
                return int(self.source() * below)
            value = below
            while value >= below:
                value = 0
                for bits in words(below.bit_length()):
                    value = value << bits | self.fresh(1 << bits)
            return value

        def chosen(self, below, fresh):
            """As draw, where a new one is `fresh`: so a number is one draw, however it was chosen."""
            if below <= 1:
                return 0
            if below <= 1 << WORD:
                return self.take(below, fresh)
            high = self.chosen(((below - 1) >> WORD) + 1, fresh >> WORD)
            return min(high << WORD | self.take(1 << WORD, fresh % (1 << WORD)), below - 1)

        def chance(self, probability):
            """True with this probability; False is simpler."""
            return self.take(2, int(self.source() < probability)) == 1

        def random(self):
            return self.take(1 << WORD, int(self.source() * (1 << WORD))) / (1 << WORD)

        def getrandbits(self, bits):
            value = 0
            for some in words(bits):
                value = value << some | self.draw(1 << some)
            return value

        def _randbelow(self, below):
            # What random.Random's own methods draw by: without the draws that they would reject.
            return self.draw(below)

        def seed(self, *arguments, **keywords):
            raise TypeError("rng is seeded already: `kata run --seed` chooses another seed")

        getstate = setstate = seed

    return Draws(seed)


class Operations:
    """Prompts that inputs bring along: each text once, in order of first use."""

    def __init__(self, child, first):
        self.child = child
        self.first = first  # the number of the first of them among the case's prompts
        self.numbers = {}
        self.prompts = []

    def number(self, source):
        if source not in self.numbers:
            self.numbers[source] = self.first + len(self.prompts)
            self.prompts.append(self.prepared(source))
        return self.numbers[source]

    def prepared(self, source):
        path = "<prompt %d>" % (self.first + len(self.prompts) + 1)
        data = source.encode("utf-8", "surrogatepass")
        self.child.sources[path] = data
        code, fault = compiled(data, path, "eval")
        expression = code is not None
        if not expression:
            code, fault = compiled(data + b"\n", path, "single")
        if fault:
            raise ValueError("`%s` is not a prompt: %s" % (source[:100], fault["message"]))
        return {"source": source, "code": dumps(code), "expression": expression, "repr": False}


class Unfit(Exception):
    """A value that no session can be given."""


def drawn_values(codes, namespace):
    """The encoded values of one input's names, one after the other."""
    for name, code in codes:
        value = eval(code, namespace)
        try:
            data = encode(value)
            namespace[name] = decode(data)
        except ValueError as error:
            raise Unfit(str(error)) from None
        yield data


def drawn_operations(code, namespace):
    listed = eval(code, namespace)
    if type(listed) not in (list, tuple) or not all(type(one) is str for one in listed):
        raise Unfit("it has to be a list of prompts, each a text")
    return listed


def draw_input(rng, request, codes, base, operations, values):
    """Appends one input's encoded values to `values`; returns its prompts' numbers."""
    namespace = dict(base)
    namespace["rng"] = rng
    for data in drawn_values(codes["given"], namespace):
        values.append(data)
    numbers = list(range(len(request["prompts"])))
    if codes["operations"] is not None:
        for source in drawn_operations(codes["operations"], namespace):
            numbers.append(operations.number(source))
    return numbers


def compile_expressions(child, request):
    """The expressions' code; None after the frame that says which one is no expression."""
    codes = {"given": [], "operations": None}
    expressions = [*request["given"]]
    if request["operations"] is not None:
        expressions.append(("operations", request["operations"]))
    for index, (name, source) in enumerate(expressions):
        path = "<given %s>" % name
        child.sources[path] = source.strip().encode("utf-8", "surrogatepass")
        code, fault = compiled(child.sources[path], path, "eval")
        if fault:
            child.send(GIVEN, encode((0, index, "fault", fault)))
            return None
        codes["given"].append((name, code))
    if request["operations"] is not None:
        codes["operations"] = codes["given"].pop()[1]
    return codes


def draw_inputs(child, request, base, codes, operations):
    """[(sizes by name, values, prompts' numbers)] of each input; None after the frame that says what failed.

    An input that is repeated from draws may fail: such draws are passed over.
    """
    rng = recorder(request["seed"])
    repeated = request["repeat"]
    sizes = request["sizes"]
    inputs = []
    for index in range(request["count"] if repeated is None else len(repeated)):
        bound = dict(sizes[index]) if sizes else {}
        if sizes:
            rng.start_unrecorded()
        elif repeated is None:
            rng.start(None, MAX_DRAWS)
        else:
            rng.start(repeated[index], request["most_draws"])
        values = []
        try:
            numbers = draw_input(rng, request, codes, {**base, **bound}, operations, values)
        except BaseException as error:
            if repeated is not None:
                continue
            outcome = ("unfit", str(error))
            if type(error) is not Unfit:
                outcome = ("exception", describe(child, error))
            child.send(GIVEN, encode((index, len(values), *outcome)))
            return None
        head = encode((index, rng.drawn, numbers))
        child.send(DRAWN, b"(" + u32(4), head[5:], b"[" + u32(len(values)), *values)
        inputs.append((bound, values, numbers))
    return inputs


def serve_draw(child, request):
    """Draws inputs, then runs the prompts with the reference in the submission's place."""
    sys.argv = [""]
    offer_generators()
    base = dict(GENERATORS)
    if request["oracle"] is not None:
        base.update(vars(run_own_module(child, "oracle", *request["oracle"])))
    codes = compile_expressions(child, request)
    if codes is None:
        return
    operations = Operations(child, len(request["prompts"]))
    inputs = draw_inputs(child, request, base, codes, operations)
    if inputs is None:
        return
    child.send(OPERATIONS, encode(operations.prompts))
    names = load_fixtures(child, request)
    entry = load_modules(child, request)
    child.foreign = False  # the reference is the exercise's own
    if entry is None:
        return
    names.update(entry)
    request["prompts"] += operations.prompts
    names_given = [name for name, _ in request["given"]]
    given = [
        ({**bound, **{name: decode(data) for name, data in zip(names_given, values)}}, numbers)
        for bound, values, numbers in inputs
    ]
    run_inputs(child, request, given, names)
