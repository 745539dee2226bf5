# --- Remote objects, where they live: in an oracle process beside the case ------------------------

SPECIALS = (
    "__len__", "__bool__", "__contains__", "__getitem__", "__setitem__", "__delitem__", "__iter__",
    "__next__", "__reversed__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__",
    "__aiter__", "__anext__",
)
IS_COROUTINE = 0x80  # inspect.CO_COROUTINE
ITERATORS = ("generator", "iterator", "list_iterator", "tuple_iterator", "dict_keyiterator", "map",
             "filter", "zip", "enumerate", "range_iterator", "list_reverseiterator", "str_iterator")
MOST_OBJECTS = 100000  # of one case, with those that methods returned
MOST_THREADS = 300  # that serve calls; the host lets fewer calls wait at once


GETSET = type(type.__dict__["__dict__"])  # what a C class has for a property


class NotData(Exception):
    """A remote object's method returned what can neither be copied nor be remote."""


class CallReader(WireReader):
    """Reads a call. Objects of the case's own classes are refused: they could not be given back."""

    def record(self):
        raise TypeError(NO_DATA % self.fields()[0])

    def member(self):
        name = self.text(), self.text(), self.text()
        raise TypeError(NO_DATA % ".".join(name[1:]))


def describe_class(cls):
    """(name, operators, methods, attributes, those that are coroutines) that a case may use of a
    class's objects.

    `__remote__` lists methods and attributes; without it they are the class's public methods and
    properties. An object's own attributes, counters among them, are only there if listed.
    """
    listed = getattr(cls, "__remote__", None)
    names = dir(cls) if listed is None else listed
    methods, attributes = [], []
    for name in names:
        if name.startswith("_"):
            continue
        member = getattr(cls, name, None)
        if callable(member):
            methods.append(name)
        elif listed is not None or type(member) in (property, GETSET):
            attributes.append(name)
    specials = [name for name in SPECIALS if defines(cls, name)]
    coroutines = [name for name in specials + methods if is_coroutine(getattr(cls, name))]
    return "%s.%s" % name_of_class(cls), specials, methods, attributes, coroutines


def defines(cls, special):
    """Whether a class has an operator; its metaclass's do not count."""
    for base in type_mro(cls):
        if special in type_dict(base):
            return type_dict(base)[special] is not None
    return False


def is_coroutine(function):
    code = getattr(function, "__code__", None)
    return code is not None and bool(code.co_flags & IS_COROUTINE)


class Objects:
    """The objects that a case can use, by number."""

    def __init__(self):
        self.objects = []
        self.numbers = {}  # id of an object -> its number
        self.guard = allocate_lock()
        self.descriptions = {}  # class -> description

    def add(self, x):
        with self.guard:
            number = self.numbers.setdefault(id(x), len(self.objects))
            if number == MOST_OBJECTS:
                raise MemoryError("more than %d remote objects" % MOST_OBJECTS)
            if number == len(self.objects):
                self.objects.append(x)
            return number

    def holds(self, x):
        return id(x) in self.numbers

    def find(self, name, number):
        if not 0 <= number < len(self.objects):
            raise ValueError("no such remote object")
        return self.objects[number]

    def description(self, x):
        cls = type(x)
        if cls not in self.descriptions:
            self.descriptions[cls] = describe_class(cls)
        return self.descriptions[cls]


def may_be_remote(x):
    """Whether an object that a method returns can stay here: one of oracle.py's, or an iterator."""
    module, name = name_of_class(type(x))
    return module == "oracle" or module == "builtins" and name in ITERATORS


def exception_of_name(name, text):
    if name is None:
        return None, None
    cls = getattr(builtins, name, Exception)
    if not (isinstance(cls, type) and issubclass(cls, BaseException)):
        cls = Exception
    return cls, cls(text)


class Server:
    """Serves one case's calls, each in a thread of its own, so that any of them may wait."""

    def __init__(self, fd, objects, clock):
        self.clock = clock  # a Clock, or None
        self.wire = Wire(fd)
        self.objects = objects
        self.turn = allocate_lock()  # to read the next frame
        self.writing = allocate_lock()
        self.counting = allocate_lock()
        self.threads = self.idle = 0
        self.fault = None  # what the exercise's own objects did wrong
        self.last_words = None
        self.finished = allocate_lock()
        self.finished.acquire()

    def run(self):
        """Until the host says that the case is gone. Returns what it asks then, if anything."""
        self.wire.send(READY, b"")
        self.start_thread()
        self.finished.acquire()
        return self.last_words

    def start_thread(self):
        with self.counting:
            if self.idle or self.threads >= MOST_THREADS:
                return
            self.threads += 1
            self.idle += 1
        start_thread(self.serve, ())

    def serve(self):
        while True:
            with self.turn:
                if self.last_words is not None:
                    return
                payload = self.next_call()
                if payload is None:
                    return
                with self.counting:
                    self.idle -= 1
            self.start_thread()
            self.answer(payload)
            with self.counting:
                self.idle += 1

    def next_call(self):
        try:
            kind, payload = self.wire.receive()
            if kind == CALL:
                return payload
            self.last_words = payload
        except EndOfLink:
            self.last_words = b""
        self.finished.release()
        return None

    def answer(self, payload):
        number, payload = payload[:4], payload[4:]
        try:
            result = self.perform(*self.read_call(payload))
            described = []
            data = encode_for_wire(result, lambda x: self.refer(x, described))
            payload = encode(("value", described)) + data
        except NotData as error:
            self.fault = self.fault or str(error)
            payload = encode(("raised", [])) + encode(crossing(RuntimeError(str(error))))
        except BaseException as error:
            payload = encode(("raised", [])) + encode(crossing(error))
        with self.writing:
            try:
                self.wire.send(ANSWER, number + payload)
            except OSError:
                pass  # the case is gone

    def read_call(self, payload):
        """(object, operation, arguments, keywords). An object may keep of these what it likes, and
        give it back: what does not go into an answer must not come in by a call."""
        call = CallReader(payload, self.objects.find).value()
        encode_for_wire(call, self.known)
        return call

    def known(self, x):
        if not self.objects.holds(x):
            raise TypeError(NO_DATA % name_of_class(type(x))[1])
        return "", self.objects.add(x)

    def refer(self, x, described):
        if not self.objects.holds(x) and not may_be_remote(x):
            name = "%s.%s" % name_of_class(type(x))
            raise NotData("a remote object gave a %s, which is neither data nor an object of a class "
                          "of oracle.py" % name)
        description = self.objects.description(x)
        if description not in described:
            described.append(description)
        return description[0], self.objects.add(x)

    def perform(self, identity, operation, arguments, keywords):
        x = self.objects.find("", identity)
        _, specials, methods, attributes, coroutines = self.objects.description(x)
        verb, _, name = operation.partition(" ")
        if verb == "start" and name in coroutines:
            if self.clock is None:
                raise NotData("`%s` is a coroutine, which takes `clock: virtual`" % name)
            return self.clock.start(call_method(x, name, False, arguments, keywords))
        if name in attributes and verb == "get":
            return getattr(x, name)
        if name in attributes and verb == "set":
            return setattr(x, name, *arguments)
        name, slices, _ = operation.partition("[:]")
        if (name in specials or name in methods) and name not in coroutines:
            return call_method(x, name, bool(slices), arguments, keywords)
        raise AttributeError("a remote %s has no %r" % (type(x).__name__, operation))


def refuse(x):
    raise NotData("no data")


def crossing(error):
    """(module, class, arguments): the nearest class that both processes have, with the arguments
    where they are data."""
    for cls in type_mro(type(error)):
        module, name = name_of_class(cls)
        if module != "oracle" and "." not in name:
            break
    for arguments in (error.args, (guarded_text(str, error)[0],)):
        try:
            encode_for_wire(arguments, refuse)
            return module, name, arguments
        except Exception:
            pass
    return "builtins", "RuntimeError", ()


def call_method(x, name, sliced, arguments, keywords):
    if name[:2] != "__":
        return getattr(x, name)(*arguments, **keywords)
    if sliced and name.endswith("item__"):
        arguments = (slice(*arguments[:3]),) + tuple(arguments[3:])
    elif name in ("__exit__", "__aexit__"):
        arguments = exception_of_name(*arguments) + (None,)
    return getattr(type(x), name)(x, *arguments, **keywords)


def make_remote(request, oracle):
    """(names by value for a checker, objects by name in the request's order)."""
    namespace = {} if oracle is None else dict(vars(oracle))
    given, remote = {}, []
    for name, data, source in request["given"]:
        if data is None:
            code = compile(source.strip(), "<given %s>" % name, "eval", 0, True)
            given[name] = eval(code, namespace)
            remote.append(name)
        else:
            given[name] = decode(data)
        namespace[name] = given[name]
    return given, remote


def read_counters(given, wanted):
    """For each (name, attribute): (True, number) or (False, what stands there instead)."""
    found = []
    for name, attribute in wanted:
        value = getattr(given[name], attribute, None)
        number = type(value) is int or type(value) is float
        found.append((number, value if number else guarded_text(repr, value)[0][:100]))
    return found


def serve_remote(child, request):
    """Makes the objects, serves the case's calls, then says what they counted and what the checker
    finds."""
    oracle = None
    try:
        if request["oracle"] is not None:
            source, code = request["oracle"]
            oracle = run_own_module(child, "oracle", source, code)
        given, remote = make_remote(request, oracle)
    except BaseException as error:
        child.send(LOAD_FAILED, encode((*child.stream_sizes(), describe(child, error))))
        return
    objects = Objects()
    for name in remote:
        objects.add(given[name])
    clock = None
    if request["clock"]:
        clock = given["clock"] = Clock()
        objects.add(clock)
    server = Server(child.link_fd, objects, clock)
    child.send(LOADED, encode(child.stream_sizes()))
    words = server.run()
    child.send(COUNTED, encode((read_counters(given, request["counters"]), server.fault)))
    if words:
        finish_check(child, oracle, given, loads(words))
