# --- Encoding values ---------------------------------------------------------------------------


class OverLimit(Exception):
    """A value has more nodes or bytes than its bounds allow."""


def u32(number):
    return number.to_bytes(4, "little")


def text_bytes(text):
    data = text.encode("utf-8", "surrogatepass")
    return u32(len(data)) + data


class Encoder:
    """Writes one value, and what it holds, into `parts`."""

    __slots__ = ("parts", "bytes_left", "nodes_left", "enclosing")

    def __init__(self, max_bytes):
        self.parts = []
        self.bytes_left = max_bytes
        self.nodes_left = MAX_NODES
        self.enclosing = []  # ids of the containers around the place being written

    def value(self, x):
        WRITERS.get(id(type(x)), write_other)(self, x)

    def spend(self, size):
        self.bytes_left -= size
        if self.bytes_left < 0:
            raise OverLimit("more bytes than allowed")

    def raw(self, tag, data):
        self.spend(len(data))
        self.parts.append(tag + u32(len(data)) + data)

    def text(self, text):
        if len(text) > self.bytes_left:
            self.spend(len(text))  # before its bytes take as much memory again
        data = text_bytes(text)
        self.spend(len(data))
        self.parts.append(data)

    def enter(self, container, count):
        """Takes room for `count` values inside; False if a marker took the container's place."""
        identity = id(container)
        if identity in self.enclosing:
            levels = len(self.enclosing) - self.enclosing.index(identity)
            self.parts.append(b"@" + u32(levels))
            return False
        if len(self.enclosing) >= MAX_DEPTH:
            self.parts.append(b"!" + text_bytes("nested deeper than %d" % MAX_DEPTH))
            return False
        self.take_room(count)
        self.enclosing.append(identity)
        return True

    def take_room(self, count):
        self.nodes_left -= count
        if self.nodes_left < 0:
            raise OverLimit("more than %d values" % MAX_NODES)
        self.spend(9 * count)

    def numbers(self, tag, items):
        """A value that is made of some ints."""
        self.take_room(len(items))
        self.parts.append(tag)
        self.items(items)

    def items(self, items):
        writer_of = WRITERS.get
        for item in items:
            writer_of(id(type(item)), write_other)(self, item)

    def sequence(self, head, container, items):
        if self.enter(container, len(items)):
            self.parts.append(head + u32(len(items)))
            self.items(items)
            self.enclosing.pop()

    def mapping(self, head, container, pairs):
        if self.enter(container, 2 * len(pairs)):
            self.parts.append(head + u32(len(pairs)))
            for pair in pairs:
                self.items(pair)
            self.enclosing.pop()

    def fields(self, tag, x, cls, fields):
        """A named tuple or a data class."""
        if self.enter(x, 2 * len(fields)):
            self.parts.append(tag)
            self.class_name(cls)
            self.parts.append(u32(len(fields)))
            for name, item in fields:
                self.text(name)
                self.value(item)
            self.enclosing.pop()

    def foreign(self, x):
        """An object without a form of its own."""
        write_object(self, x)

    def class_name(self, cls):
        module, qualname = name_of_class(cls)
        self.text(module)
        self.text(qualname)


def write_int(encoder, x):
    if -0x8000000000000000 <= x <= 0x7FFFFFFFFFFFFFFF:
        encoder.parts.append(b"i" + x.to_bytes(8, "little", signed=True))
    else:
        bits = x.bit_length() if x > 0 else (~x).bit_length()
        encoder.spend(bits // 8)
        encoder.raw(b"I", x.to_bytes(bits // 8 + 1, "little", signed=True))


def write_str(encoder, x):
    encoder.parts.append(b"s")
    encoder.text(x)


def write_bytes(encoder, x):
    encoder.raw(b"b", x)


def write_bytearray(encoder, x):
    encoder.spend(len(x))
    encoder.raw(b"B", bytes(x))


def write_range(encoder, x):
    encoder.numbers(b"r", (x.start, x.stop, x.step))


def write_object(encoder, x):
    """Anything without a form of its own: its class, and what it says of itself."""
    text, state = guarded_text(repr, x)
    encoder.parts.append(b"O")
    encoder.class_name(type(x))
    encoder.parts.append(bytes((state,)))
    encoder.text(text)


def constant(data):
    return lambda encoder, x: encoder.parts.append(data)


# marshal's floats are the eight bytes wanted here, and struct is not always built in.
# The types are found by id: a metaclass can lie in __hash__ and __eq__. All of them are static
# types, so that no id is ever used again.
WRITERS = {
    id(cls): writer
    for cls, writer in (
        (type(None), constant(b"N")),
        (bool, lambda encoder, x: encoder.parts.append(b"T" if x else b"F")),
        (type(Ellipsis), constant(b".")),
        (type(NotImplemented), constant(b"~")),
        (int, write_int),
        (float, lambda encoder, x: encoder.parts.append(b"f" + dumps(x, 2)[1:])),
        (complex, lambda encoder, x: encoder.parts.append(b"c" + dumps(x, 2)[1:])),
        (str, write_str),
        (bytes, write_bytes),
        (bytearray, write_bytearray),
        (range, write_range),
        (list, lambda encoder, x: encoder.sequence(b"[", x, tuple(x))),
        (tuple, lambda encoder, x: encoder.sequence(b"(", x, x)),
        (set, lambda encoder, x: encoder.sequence(b"{", x, tuple(x))),
        (frozenset, lambda encoder, x: encoder.sequence(b"<", x, tuple(x))),
        (dict, lambda encoder, x: encoder.mapping(b":", x, tuple(x.items()))),
    )
}


def write_defaultdict(encoder, x):
    factory = x.default_factory
    name = "None" if factory is None else guarded_text(repr, factory)[0]
    encoder.mapping(b"d" + text_bytes(name), x, tuple(dict.items(x)))


def write_deque(encoder, x):
    longest = -1 if x.maxlen is None else x.maxlen
    head = b"q" + longest.to_bytes(8, "little", signed=True)
    encoder.sequence(head, x, tuple(x))


def write_ordered_dict(encoder, x):
    encoder.mapping(b"o", x, tuple(x.items()))


def write_counter(encoder, x):
    encoder.mapping(b"k", x, tuple(dict.items(x)))


def write_zone(encoder, zone, moment):
    """A time zone by what it says at `moment` (a datetime, a time, or None for itself)."""
    if zone is None:
        encoder.parts.append(b"N")
        return
    offset = zone.utcoffset(None) if moment is None else moment.utcoffset()
    name = zone.tzname(None) if moment is None else moment.tzname()
    encoder.parts.append(b"Z")
    encoder.text(guarded_text(repr, zone)[0])
    if offset is None:
        encoder.parts.append(b"N")
    else:
        encoder.value((offset.days * 86400 + offset.seconds) * 1000000 + offset.microseconds)
    encoder.value(None if name is None else class_text(name))


def write_date(encoder, x):
    encoder.numbers(b"Y", (x.year, x.month, x.day))


def write_time(encoder, x):
    encoder.numbers(b"H", (x.hour, x.minute, x.second, x.microsecond, x.fold))
    write_zone(encoder, x.tzinfo, x)


def write_datetime(encoder, x):
    time = (x.hour, x.minute, x.second, x.microsecond, x.fold)
    encoder.numbers(b"W", (x.year, x.month, x.day) + time)
    write_zone(encoder, x.tzinfo, x)


def write_timedelta(encoder, x):
    encoder.numbers(b"V", (x.days, x.seconds, x.microseconds))


def write_timezone(encoder, x):
    write_zone(encoder, x, None)


def write_decimal(encoder, x):
    encoder.parts.append(b"e")
    encoder.text(str(x))


def write_fraction(encoder, x):
    numerator, denominator = x._numerator, x._denominator
    if type(numerator) is not int or type(denominator) is not int:
        raise TypeError("not a fraction of ints")
    encoder.numbers(b"/", (numerator, denominator))


def write_uuid(encoder, x):
    encoder.parts.append(b"u" + int.to_bytes(x.int, 16, "little"))


def write_path(encoder, x):
    encoder.parts.append(b"p")
    encoder.text(class_text(type_qualname(type(x))))
    encoder.text(class_text(str(x)))


ARRAY_KINDS = "biufcUS"  # of numpy's dtypes: those whose items have a form
SCALAR_KINDS = ARRAY_KINDS + "mMV"


def write_array(encoder, x):
    if x.dtype.kind not in ARRAY_KINDS:
        raise TypeError("no form for these items")
    flat = x.ravel().tolist()
    if encoder.enter(x, len(flat)):
        encoder.parts.append(b"a")
        encoder.text(str(x.dtype))
        encoder.value(tuple(x.shape))
        encoder.parts.append(u32(len(flat)))
        encoder.items(flat)
        encoder.enclosing.pop()


def write_scalar(encoder, x):
    encoder.parts.append(b"g")
    encoder.text(str(x.dtype))
    encoder.value(x.item())


# Classes of the library by name; a class is trusted to be one if the module has it under its name.
LIBRARY = {
    "OrderedDict": ("_collections", write_ordered_dict),
    "defaultdict": ("_collections", write_defaultdict),
    "deque": ("_collections", write_deque),
    "Counter": ("collections", write_counter),
    "datetime": ("datetime", write_datetime),
    "date": ("datetime", write_date),
    "time": ("datetime", write_time),
    "timedelta": ("datetime", write_timedelta),
    "timezone": ("datetime", write_timezone),
    "Decimal": ("decimal", write_decimal),
    "Fraction": ("fractions", write_fraction),
    "UUID": ("uuid", write_uuid),
    "PosixPath": ("pathlib", write_path),
    "PurePosixPath": ("pathlib", write_path),
    "PureWindowsPath": ("pathlib", write_path),
    "ndarray": ("numpy", write_array),
}


def library_writer(cls):
    name = class_text(type_qualname(cls))
    module, writer = LIBRARY.get(name, (None, None))
    if module in modules and vars(modules[module]).get(name) is cls:
        return writer
    if "numpy" in modules and any(base is modules["numpy"].generic for base in type_mro(cls)):
        return write_scalar
    return None


def tuple_fields(cls):
    """The field names of a named tuple's class, or of one derived from it; else None."""
    for base in type_mro(cls):
        bases = type_bases(base)
        if len(bases) == 1 and bases[0] is tuple:
            names = type_dict(base).get("_fields")
            exact = type(names) is tuple and all(type(name) is str for name in names)
            return names if exact else None
    return None


def data_fields(cls):
    """The field names of a data class itself (not of what derives from one); else None."""
    fields = type_dict(cls).get("__dataclass_fields__")
    if type(fields) is not dict or "dataclasses" not in modules:
        return None
    kind = modules["dataclasses"]._FIELD
    return [name for name, field in fields.items() if field._field_type is kind]


def write_structured(encoder, x):
    """Writes `x` if its class has a form of its own: of the library, or with named fields."""
    cls = type(x)
    writer = library_writer(cls)
    if writer:
        writer(encoder, x)
        return True
    names = tuple_fields(cls)
    if names is not None and len(names) == tuple.__len__(x):
        encoder.fields(b"P", x, cls, tuple(zip(names, tuple.__iter__(x))))
        return True
    names = data_fields(cls)
    if names is not None:
        fields = tuple((name, get_attribute(x, name)) for name in names)
        encoder.fields(b"A", x, cls, fields)
        return True
    if "enum" in modules and type(cls) is modules["enum"].EnumMeta:
        name = get_attribute(x, "_name_")
        if type(name) is str and encoder.enter(x, 1):
            encoder.parts.append(b"E")
            encoder.class_name(cls)
            encoder.text(name)
            encoder.value(get_attribute(x, "_value_"))
            encoder.enclosing.pop()
            return True
    return False


def write_other(encoder, x):
    mark, depth, nodes = len(encoder.parts), len(encoder.enclosing), encoder.nodes_left
    try:
        if write_structured(encoder, x):
            return
    except OverLimit:
        raise
    except BaseException:
        pass  # a class that only looks like one of these
    del encoder.parts[mark:]
    del encoder.enclosing[depth:]
    encoder.nodes_left = nodes
    encoder.foreign(x)


def encode(x, max_bytes=MAX_REPLY_BYTES):
    """The bytes of `x`; of a marker with the reason where `x` is out of bounds."""
    limit = get_recursion_limit()
    try:
        if limit < 1000:
            set_recursion_limit(1000)
        encoder = Encoder(max_bytes)
        encoder.value(x)
        return b"".join(encoder.parts)
    except OverLimit as error:
        return b"!" + text_bytes(str(error))
    except RecursionError:
        return b"!" + text_bytes("no stack left to read it")
    except MemoryError:
        return b"!" + text_bytes("no memory left to read it")
    finally:
        if limit < 1000:
            set_recursion_limit(limit)
