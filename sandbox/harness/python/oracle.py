# --- The oracle: the exercise's own Python, in processes that see no submission -----------------


class Unreadable(Exception):
    """What a submission's process says cannot be the encoding of any value."""


class Opaque:
    """An object of a submission's class: nothing of it is here but its names and its repr."""

    __slots__ = ("module", "class_", "repr")

    def __init__(self, module, class_, representation):
        self.module = module
        self.class_ = class_
        self.repr = representation

    def __repr__(self):
        return self.repr


class SubmissionReader(Decoder):
    """Makes plain data of what a submission's process said: of anything it may have said."""

    def value(self):
        tag = self.data[self.position : self.position + 1]
        own = {
            b"O": self.opaque,
            b"E": self.member,
            b"P": self.named_tuple,
            b"A": self.record,
            b"p": self.path,
        }
        if tag not in own:
            return Decoder.value(self)
        self.position += 1
        return own[tag]()

    def opaque(self):
        module, name = self.text(), self.text()
        self.take(1)
        return Opaque(module, name, self.text())

    def member(self):
        module, name, member = self.text(), self.text(), self.text()
        self.frozen_item()
        return Opaque(module, name, name + "." + member)

    def path(self):
        name = self.text()
        # A name within an encoding is looked up in a module: only those that the harness writes.
        if name not in ("PosixPath", "PurePosixPath", "PureWindowsPath"):
            raise ValueError("no path")
        return library("pathlib", name)(self.text())

    def frozen_item(self):
        self.enclosing.append(None)
        item = self.value()
        self.enclosing.pop()
        return item

    def fields(self):
        self.text()
        name = self.text()
        return name, [(self.text(), self.frozen_item()) for _ in range(self.count())]

    def named_tuple(self):
        name, fields = self.fields()
        make = library("collections", "namedtuple")
        names = [field for field, _ in fields]
        return make(name.rpartition(".")[2], names)(*[value for _, value in fields])

    def record(self):
        return library("types", "SimpleNamespace")(**dict(self.fields()[1]))


def read_submitted(data):
    """The value that a submission's process described; Unreadable whatever is wrong with it."""
    reader = SubmissionReader(data)
    try:
        return reader.value()
    except Exception as error:
        # An unhashable key, a 13th month, a cycle through a tuple, more than there is memory for, …:
        # no bytes are trusted here.
        raise Unreadable("%s: %s" % (type(error).__name__, str(error)[:MAX_TEXT])) from None


def run_own_module(child, name, source, code):
    """Loads one of the exercise's modules, so that tracebacks and imports know it."""
    if b"kata" in source:
        later("offer_generators")()
    described = {"name": name, "file": name + ".py", "source": source, "code": code}
    ((_, loader),) = install_modules(child, [described]).items()
    return load_module(name, loader)


def try_own_module(child, name, source):
    """(module or None, what to say of it: its code, or why it does not load)."""
    if source is None:
        return None, None
    code, fault = compiled(source, child.path(name + ".py"), "exec")
    report = {"code": b"", "fault": fault, "exception": None, "imports": []}
    if fault:
        return None, report
    report["code"] = dumps(code)
    report["imports"] = survey(source, child.path(name + ".py"), ())[0]
    try:
        return run_own_module(child, name, source, report["code"]), report
    except BaseException as error:
        report["exception"] = describe(child, error)
        return None, report


def parameters_of(checker, known):
    """(names that a checker takes, None) or (None, why it cannot be called)."""
    if type(checker) is not type(parameters_of):
        return None, "is not a function"
    code = checker.__code__
    if code.co_flags & 0x0C:
        return None, "takes any number of arguments; name those that it needs"
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    only_by_place = getattr(code, "co_posonlyargcount", 0)
    if only_by_place:
        return None, "takes an argument without a name"
    defaulted = code.co_varnames[code.co_argcount - len(checker.__defaults__ or ()) : code.co_argcount]
    defaulted += tuple(checker.__kwdefaults__ or ())
    for name in names:
        if name not in known and name not in defaulted:
            return None, "takes `%s`; there are %s" % (name, ", ".join(known))
    return [name for name in names if name in known], None


def fault_of_checker(module, name, known):
    """Why a function of oracle.py cannot be a checker, or None."""
    if not hasattr(module, name):
        return "is not defined in oracle.py"
    return parameters_of(getattr(module, name), known)[1]


def counters_at_fault(x, attributes):
    """[(attribute, what is wrong with it)] of those that should be numbers."""
    faults = []
    for attribute in attributes:
        if not hasattr(x, attribute):
            faults.append((attribute, "is not there"))
        elif type(getattr(x, attribute)) not in (int, float):
            faults.append((attribute, "is no number"))
    return faults


def give(child, case, index, binding, namespace):
    """Makes one given value, sends what came of it, and binds it. False if there is none."""
    name, source, counters = binding
    path = "<given %s>" % name
    source = source.strip().encode("utf-8", "surrogatepass")
    child.sources[path] = source
    code, fault = compiled(source, path, "eval")
    if fault:
        child.send(GIVEN, encode((case, index, "fault", fault)))
        return False
    try:
        value = eval(code, namespace)
        if counters is not None:
            namespace[name] = value
            description = later("describe_class")(type(value))
            data = encode((description, counters_at_fault(value, counters)))
            child.send(GIVEN, b"(" + u32(4), encode((case, index, "remote"))[5:], data)
            return True
        data = encode(value)
        # What a session gets is made from these bytes: find out here whether it can be.
        namespace[name] = decode(data)
    except ValueError as error:
        child.send(GIVEN, encode((case, index, "unfit", str(error))))
        return False
    except BaseException as error:
        child.send(GIVEN, encode((case, index, "exception", describe(child, error))))
        return False
    head = encode((case, index, "value"))
    child.send(GIVEN, b"(" + u32(4), head[5:], data)
    return True


def serve_give(child, request):
    """Loads oracle.py, makes the values that cases are given, and tries fixtures.py."""
    oracle, report = try_own_module(child, "oracle", request["oracle"])
    checkers = []
    if oracle is not None:
        checkers = [fault_of_checker(oracle, name, known) for name, known in request["checkers"]]
    child.send(ORACLE, encode((report, checkers)))
    if report and not report["code"] or report and report["exception"]:
        return
    for case, bindings in enumerate(request["cases"]):
        namespace = {} if oracle is None else dict(vars(oracle))
        for index, binding in enumerate(bindings):
            if not give(child, case, index, binding, namespace):
                break
    child.send(FIXTURES, encode(try_own_module(child, "fixtures", request["fixtures"])[1]))


def answer_of(returned):
    """What a checker's return value means: (kind, text)."""
    if returned is True or returned is None:
        return "right", ""
    if returned is False:
        return "wrong", ""
    if type(returned) is str and returned.strip():
        return "wrong", returned[:MAX_TEXT]
    return "failed", "it returned %s; a checker returns True, None, False or a text" % (
        repr(returned)[:100],
    )


def call_checker(child, checker, arguments):
    """CHECKED's payload."""
    try:
        wanted, fault = parameters_of(checker, tuple(arguments))
        if fault:
            return "failed", "it " + fault, None
        return (*answer_of(checker(**{name: arguments[name] for name in wanted})), None)
    except AssertionError as error:
        return "wrong", str(error)[:MAX_TEXT], None
    except BaseException as error:
        return "failed", "", describe(child, error)


def arguments_of(request, given):
    """What a checker can ask for. The submission's part of it is made last."""
    arguments = dict(given)
    for name, text in request["texts"]:
        arguments[name] = text.decode("utf-8", "surrogateescape")
    if request["exit"] is not None:
        arguments["exit"] = request["exit"]
    else:
        results = [read_submitted(data) for data in request["results"]]
        arguments["results"] = results
        arguments["result"] = results[request["result"]]
    return arguments


def serve_check(child, request):
    oracle = run_own_module(child, "oracle", request["source"], request["code"])
    child.send(LOADED, encode(child.stream_sizes()))
    given = {name: decode(data) for name, data in request["given"]}
    finish_check(child, oracle, given, request)


def finish_check(child, oracle, given, request):
    """Calls the checker with `given` and what the request says of the submission's process."""
    try:
        arguments = arguments_of(request, given)
    except Unreadable as error:
        child.send(CHECKED, encode(("unreadable", str(error), None)))
        return
    child.send(READ, encode(None))
    checker = getattr(oracle, request["checker"])
    child.send(CHECKED, encode(call_checker(child, checker, arguments)))
