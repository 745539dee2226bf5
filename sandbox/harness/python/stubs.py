# --- Remote objects, as a case sees them ---------------------------------------------------------


class Waiter:
    """A thread that waits for its call's answer, or for its turn to read answers for all."""

    __slots__ = ("wakes", "answer")

    def __init__(self):
        self.wakes = allocate_lock()
        self.wakes.acquire()
        self.answer = None


class Link:
    """This process's end of the wire to the oracle. Any number of threads may call at once."""

    def __init__(self, fd):
        self.wire = Wire(fd)
        self.process = posix.getpid()
        self.writing = allocate_lock()
        self.guard = allocate_lock()  # of what is below
        self.waiting = {}  # number of a call -> its Waiter
        self.calls = 0
        self.reading = False

    def call(self, identity, operation, arguments, keywords):
        """("value", it) or ("raised", (module, class, arguments))."""
        if posix.getpid() != self.process:
            raise RuntimeError("a remote object works in the process that was given it alone")
        body = encode_for_wire((identity, operation, arguments, keywords), reference_of)
        waiter = Waiter()
        with self.guard:
            number = self.calls
            self.calls += 1
            self.waiting[number] = waiter
        with self.writing:
            self.wire.send(CALL, u32(number) + body)
        self.wait(waiter)
        return waiter.answer

    def wait(self, waiter):
        """One of the waiting threads reads, and hands each answer to its owner."""
        while waiter.answer is None:
            with self.guard:
                leads = not self.reading and waiter.answer is None
                self.reading = self.reading or leads
            if not leads:
                waiter.wakes.acquire()
                continue
            try:
                while waiter.answer is None:
                    self.deliver(self.wire.receive())
            finally:
                self.hand_over()

    def deliver(self, frame):
        reader = WireReader(frame[1], stub_of)
        number = reader.count()
        kind, described = reader.value()
        for description in described:
            describe_to_case(description)
        value = reader.value()
        with self.guard:
            owner = self.waiting.pop(number)
            owner.answer = (kind, value)
            if owner.wakes.locked():
                owner.wakes.release()

    def hand_over(self):
        """Another thread that waits has to read from here on."""
        with self.guard:
            self.reading = False
            for waiter in self.waiting.values():
                if waiter.wakes.locked():
                    waiter.wakes.release()
                    break


class Stub:
    """Stands for an object in the oracle; a class derived from it for each class there."""

    __slots__ = ("_number",)

    def __init__(self, number):
        self._number = number

    def __repr__(self):
        return "<remote %s>" % type(self).__name__

    def __reduce_ex__(self, protocol):
        raise TypeError("a remote object cannot be copied")


def call_remote(stub, operation, arguments, keywords):
    kind, value = session_link.call(get_number(stub), operation, arguments, keywords)
    if kind == "raised":
        raise exception_from(*value)
    return value


get_number = Stub.__dict__["_number"].__get__
session_link = None  # the Link of this process, if it has one
session_clock = None  # its CaseClock, if its time is virtual
stub_classes = {}  # name -> class


def reference_of(x):
    if Stub not in type_mro(type(x)):
        raise TypeError(NO_DATA % name_of_class(type(x))[1])
    return "", get_number(x)


def stub_of(name, number):
    """The stub of an object whose class has been described."""
    return stub_classes[name](number)


def exception_from(module, name, arguments):
    """What the oracle's object raised, of the same class where this process can have it."""
    try:
        cls = library(module, name)
        if issubclass(cls, BaseException):
            return cls(*arguments)
    except Exception:
        pass
    return RuntimeError(*arguments)


def method_stub(name):
    def method(self, *arguments, **keywords):
        return call_remote(self, name, arguments, keywords)

    method.__name__ = method.__qualname__ = name
    return method


def item_stub(name):
    """An operation on an item, or on a slice: slices are no data, their bounds are."""

    def method(self, key, *rest):
        if type(key) is slice:
            return call_remote(self, name + "[:]", (key.start, key.stop, key.step) + rest, {})
        return call_remote(self, name, (key,) + rest, {})

    method.__name__ = method.__qualname__ = name
    return method


def exit_stub(name):
    """`__exit__`: the exception crosses by its type's name and its text."""

    def method(self, kind, error, traceback):
        if error is None:
            return call_remote(self, name, (None, None), {})
        text = guarded_text(str, error)[0]
        return call_remote(self, name, (name_of_class(type(error))[1], text), {})

    method.__name__ = method.__qualname__ = name
    return method


def coroutine_stub(name):
    async def method(self, *arguments, **keywords):
        if name == "__aexit__" and arguments[1] is not None:
            error = arguments[1]
            arguments = (name_of_class(type(error))[1], guarded_text(str, error)[0])
        elif name == "__aexit__":
            arguments = (None, None)
        number = call_remote(self, "start " + name, arguments, keywords)
        return await session_clock.wait_for(number)

    method.__name__ = method.__qualname__ = name
    return method


def attribute_stub(name):
    return property(
        lambda self: call_remote(self, "get " + name, (), {}),
        lambda self, value: call_remote(self, "set " + name, (value,), {}),
    )


SPECIAL_STUBS = {"__exit__": exit_stub}
for special in ("__getitem__", "__setitem__", "__delitem__"):
    SPECIAL_STUBS[special] = item_stub


def describe_to_case(description):
    """Makes the class for a description as `describe_class` gives it, unless it is there."""
    name, specials, methods, attributes, coroutines = description
    if name in stub_classes:
        return
    namespace = {"__slots__": (), "__module__": "remote"}
    for special in specials:
        namespace[special] = SPECIAL_STUBS.get(special, method_stub)(special)
    namespace.update((method, method_stub(method)) for method in methods)
    namespace.update((attribute, attribute_stub(attribute)) for attribute in attributes)
    namespace.update((coroutine, coroutine_stub(coroutine)) for coroutine in coroutines)
    stub_classes[name] = type(name.rpartition(".")[2], (Stub,), namespace)


def remote_names(child, described, virtual):
    """The stubs that a session is given, by name. Its time becomes virtual, if it has to."""
    global session_link, session_clock
    session_link = Link(child.link_fd)
    names = {}
    for number, (name, data) in enumerate(described):
        description = decode(data)
        describe_to_case(description)
        names[name] = stub_of(description[0], number)
    if virtual:
        description = describe_class(Clock)
        describe_to_case(description)
        session_clock = CaseClock(stub_of(description[0], len(described)))
        session_clock.install()
    return names
