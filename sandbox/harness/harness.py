"""The Python side of kata's harness: runs in the sandbox, inside the interpreter that it tests.

`main` is called once, in the warm interpreter (the zygote). `zygote.serve()` returns once in each
isolated child; the child executes one request, writes its reply and dies. PROTOCOL.md describes
the messages, the encoding of values, and who trusts whom.

Three rules hold throughout:

* Nothing is imported but modules that are built in or frozen: each import would cost every start.
* Once foreign code has run, nothing it can rebind is looked up by name: the harness has a copy of
  the builtins, and reads objects through the type slots it took before.
* What foreign objects say of themselves (`__class__`, `__eq__`, `__hash__`, overridden methods)
  is never asked where the answer matters. `type(x)` decides, and C-level contents are sent.
"""

import builtins

# Names of this module resolve here, whatever becomes of the builtins module. It must come before
# the first `def`: from CPython 3.10 on a function takes its builtins when it is made.
__builtins__ = dict(vars(builtins))

import _frozen_importlib
import _frozen_importlib_external
import _imp
import _io
import faulthandler
import gc
import marshal
import posix
import sys

# --- Limits and names shared with the host (PROTOCOL.md) ---------------------------------------

MAX_DEPTH = 100  # containers within containers
MAX_NODES = 1000000  # values in one value
MAX_VALUE_BYTES = 4 << 20  # of one encoded value, where the request says nothing else
MAX_REPLY_BYTES = 64 << 20  # of one frame that is not a value of foreign code
MAX_TEXT = 4096  # characters of a repr or of an exception's message
MAX_FRAMES = 40  # of a traceback
MAX_CHAIN = 5  # causes and contexts of an exception
MAX_NAMES = 200  # that MISSING lists
MAX_WALK = 100000  # traceback entries looked at

COMPILED, PREPARED, LOADED, LOAD_FAILED, MISSING = 1, 2, 3, 4, 5
RESULT, DONE, EXCEPTION, EXITED, REFUSED = 6, 7, 8, 9, 10

WHOLE, FAILED, CUT = 0, 1, 2  # how a repr came about

BROKEN = 70  # exit status where not even a reply could be written

# --- What is read from objects, taken before foreign code runs ---------------------------------

modules = sys.modules
module_type = type(sys)
type_module = type.__dict__["__module__"].__get__
type_qualname = type.__dict__["__qualname__"].__get__
type_mro = type.__dict__["__mro__"].__get__
type_bases = type.__dict__["__bases__"].__get__
type_dict = type.__dict__["__dict__"].__get__
get_attribute = object.__getattribute__
traceback_of = BaseException.__dict__["__traceback__"].__get__
cause_of = BaseException.__dict__["__cause__"].__get__
context_of = BaseException.__dict__["__context__"].__get__
suppresses_context = BaseException.__dict__["__suppress_context__"].__get__
get_recursion_limit = sys.getrecursionlimit
set_recursion_limit = sys.setrecursionlimit
write_file = posix.write
seek = posix.lseek
SEEK_END = 2
leave = posix._exit
loads = marshal.loads
dumps = marshal.dumps


def class_text(text):
    """A `__module__` or `__qualname__` as an exact, short str, whatever was assigned to it."""
    if type(text) is str and len(text) <= MAX_TEXT:
        return text
    return str.__getitem__(text, slice(0, MAX_TEXT)) if issubclass(type(text), str) else "?"


def name_of_class(cls):
    try:
        module = type_module(cls)
    except AttributeError:
        module = "?"
    return class_text(module), class_text(type_qualname(cls))


def guarded_text(render, value):
    """(text, state) of `render(value)`, which is foreign code: str() or repr()."""
    try:
        text = render(value)
        # Slicing through the base class makes an exact str of whatever subclass came back.
        exact = str.__getitem__(text, slice(0, MAX_TEXT))
        return exact, CUT if str.__len__(text) > MAX_TEXT else WHOLE
    except BaseException as error:
        name = name_of_class(type(error))[1]
        which = "__repr__" if render is repr else "__str__"
        return "%s raised %s" % (which, name), FAILED


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


def write_array(encoder, x):
    if x.dtype.kind not in "biufcUS":
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
    write_object(encoder, x)


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


# --- Decoding values that the host gives -------------------------------------------------------


class Decoder:
    """Makes values from the host's bytes, before any foreign code has run."""

    def __init__(self, data):
        self.data = data
        self.position = 0
        self.enclosing = []

    def take(self, size):
        start = self.position
        self.position += size
        if self.position > len(self.data):
            raise ValueError("given value is cut")
        return self.data[start : self.position]

    def count(self):
        return int.from_bytes(self.take(4), "little")

    def raw(self):
        return self.take(self.count())

    def text(self):
        return self.raw().decode("utf-8", "surrogatepass")

    def some(self, count):
        return [self.value() for _ in range(count)]

    def value(self):
        tag = self.take(1)
        reader = READERS.get(tag)
        if reader is None:
            raise ValueError("given value cannot be made here: tag %r" % tag)
        return reader(self)

    def fill(self, container, add):
        self.enclosing.append(container)
        for _ in range(self.count()):
            add(self.value())
        self.enclosing.pop()
        return container

    def fill_pairs(self, container):
        self.enclosing.append(container)
        for _ in range(self.count()):
            key = self.value()
            container[key] = self.value()
        self.enclosing.pop()
        return container

    def frozen(self, make):
        self.enclosing.append(None)
        items = self.some(self.count())
        self.enclosing.pop()
        return make(items)


def library(module, name):
    __import__(module)
    return getattr(modules[module], name)


def read_cycle(decoder):
    container = decoder.enclosing[-decoder.count()]
    if container is None:
        raise ValueError("given value holds itself through a tuple or a set")
    return container


def read_set(decoder):
    items = set()
    return decoder.fill(items, items.add)


def read_list(decoder):
    items = []
    return decoder.fill(items, items.append)


def read_deque(decoder):
    longest = int.from_bytes(decoder.take(8), "little", signed=True)
    items = library("_collections", "deque")((), None if longest < 0 else longest)
    return decoder.fill(items, items.append)


def read_defaultdict(decoder):
    name = decoder.text()
    factories = {repr(cls): cls for cls in (int, float, str, bool, list, tuple, dict, set)}
    factories["None"] = None
    return decoder.fill_pairs(library("_collections", "defaultdict")(factories[name]))


def read_zone(decoder):
    text, offset, name = decoder.text(), decoder.value(), decoder.value()
    prefix = "zoneinfo.ZoneInfo(key='"
    if text.startswith(prefix):
        return library("zoneinfo", "ZoneInfo")(text[len(prefix) : -2])
    timezone, timedelta = library("datetime", "timezone"), library("datetime", "timedelta")
    if text == "datetime.timezone.utc":
        return timezone.utc
    if offset is None:
        raise ValueError("given time zone cannot be made here")
    named = timezone(timedelta(microseconds=offset), name)
    return named if text == repr(named) else timezone(timedelta(microseconds=offset))


def read_time(decoder):
    parts = decoder.some(6)
    return library("datetime", "time")(*parts[:4], parts[5], fold=parts[4])


def read_datetime(decoder):
    parts = decoder.some(9)
    return library("datetime", "datetime")(*parts[:7], parts[8], fold=parts[7])


def read_timedelta(decoder):
    days, seconds, microseconds = decoder.some(3)
    return library("datetime", "timedelta")(days, seconds, microseconds)


def read_uuid(decoder):
    return library("uuid", "UUID")(int=int.from_bytes(decoder.take(16), "little"))


def read_array(decoder):
    dtype, shape = decoder.text(), decoder.value()
    return library("numpy", "array")(decoder.some(decoder.count()), dtype=dtype).reshape(shape)


def read_scalar(decoder):
    dtype = decoder.text()
    return library("numpy", "dtype")(dtype).type(decoder.value())


def read_counter(decoder):
    return decoder.fill_pairs(library("collections", "Counter")())


READERS = {
    b"N": lambda decoder: None,
    b"T": lambda decoder: True,
    b"F": lambda decoder: False,
    b".": lambda decoder: Ellipsis,
    b"~": lambda decoder: NotImplemented,
    b"i": lambda decoder: int.from_bytes(decoder.take(8), "little", signed=True),
    b"I": lambda decoder: int.from_bytes(decoder.raw(), "little", signed=True),
    b"f": lambda decoder: loads(b"g" + decoder.take(8)),
    b"c": lambda decoder: loads(b"y" + decoder.take(16)),
    b"s": Decoder.text,
    b"b": Decoder.raw,
    b"B": lambda decoder: bytearray(decoder.raw()),
    b"[": read_list,
    b"(": lambda decoder: decoder.frozen(tuple),
    b"{": read_set,
    b"<": lambda decoder: decoder.frozen(frozenset),
    b":": lambda decoder: decoder.fill_pairs({}),
    b"r": lambda decoder: range(*decoder.some(3)),
    b"d": read_defaultdict,
    b"o": lambda decoder: decoder.fill_pairs(library("_collections", "OrderedDict")()),
    b"k": read_counter,
    b"q": read_deque,
    b"Y": lambda decoder: library("datetime", "date")(*decoder.some(3)),
    b"H": read_time,
    b"W": read_datetime,
    b"V": read_timedelta,
    b"Z": read_zone,
    b"e": lambda decoder: library("decimal", "Decimal")(decoder.text()),
    b"/": lambda decoder: library("fractions", "Fraction")(*decoder.some(2)),
    b"u": read_uuid,
    b"p": lambda decoder: library("pathlib", decoder.text())(decoder.text()),
    b"a": read_array,
    b"g": read_scalar,
    b"@": read_cycle,
}


def decode(data):
    decoder = Decoder(data)
    value = decoder.value()
    if decoder.position != len(data):
        raise ValueError("bytes after the given value")
    return value


# --- The reply, the standard streams and the working folder ------------------------------------


class Child:
    """One isolated process: where its reply goes, and what it knows of its streams and files."""

    def __init__(self, reply_fd, work_dir):
        self.reply_fd = reply_fd
        self.work_dir = work_dir
        self.streams = (sys.stdout, sys.stderr)
        self.out_size = self.err_size = 0
        self.sources = {}  # name in tracebacks -> source bytes
        self.foreign = False  # whether foreign code has run

    def send(self, frame_type, *parts):
        """One frame, in one write: a reader sees it whole, whatever kills this process next."""
        payload = b"".join(parts)
        frame = bytes((frame_type,)) + u32(len(payload)) + payload
        sent = write_file(self.reply_fd, frame)
        while sent < len(frame):
            sent += write_file(self.reply_fd, frame[sent:])

    def flush(self):
        """Flushes the streams; False if one of the original ones failed."""
        clean = True
        for stream in self.streams:
            try:
                if not stream.closed:
                    stream.flush()
            except BaseException:
                clean = False
        try:
            # Streams of the submission's own making, or none at all.
            if sys.stdout is not self.streams[0]:
                sys.stdout.flush()
            if sys.stderr is not self.streams[1]:
                sys.stderr.flush()
        except BaseException:
            pass
        return clean

    def stream_sizes(self):
        """(bytes on stdout, bytes on stderr) up to now."""
        self.flush()
        try:
            # Both files are in append mode: seeking moves nothing but this answer.
            self.out_size = max(self.out_size, seek(1, 0, SEEK_END))
            self.err_size = max(self.err_size, seek(2, 0, SEEK_END))
        except OSError:
            pass  # closed or replaced by the submission: what was written before counts
        return self.out_size, self.err_size

    def path(self, name):
        return self.work_dir + "/" + name

    def put(self, name, data):
        """Writes a file below the working folder, and the folders on its way."""
        target = self.path(name)
        flags = posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC | posix.O_CLOEXEC
        try:
            fd = posix.open(target, flags, 0o644)
        except FileNotFoundError:
            self.make_folders(name)
            fd = posix.open(target, flags, 0o644)
        try:
            write_all(fd, data)
        finally:
            posix.close(fd)

    def make_folders(self, name):
        folder = self.work_dir
        for part in name.split("/")[:-1]:
            folder += "/" + part
            try:
                posix.mkdir(folder, 0o755)
            except FileExistsError:
                pass


def write_all(fd, data):
    sent = 0
    while sent < len(data):
        sent += write_file(fd, data[sent:] if sent else data)


def load_code(data, path):
    """A code object as COMPILED gave it, under the path that its file has in this process."""
    code = loads(data)
    if code.co_filename != path:
        _imp._fix_co_filename(code, path)
    return code


# --- Exceptions --------------------------------------------------------------------------------


def syntax_fault(error):
    """What a SyntaxError knows of its place; whatever it does not know is 0 or ''."""

    def field(name, kind, default):
        member = SyntaxError.__dict__.get(name)  # end_lineno came with 3.10
        found = member.__get__(error) if member else default
        return found if type(found) is kind else default

    number = lambda name: max(0, min(field(name, int, 0), 1 << 31))
    return {
        "message": field("msg", str, "invalid syntax")[:MAX_TEXT],
        "line": number("lineno"),
        "column": number("offset"),
        "end_line": number("end_lineno"),
        "end_column": number("end_offset"),
        "text": field("text", str, "")[:MAX_TEXT],
    }


def traceback_place(child, entry):
    """(file, line, function) of a traceback's entry in the submission or a prompt; else None."""
    code = entry.tb_frame.f_code
    path = code.co_filename
    if path.startswith(child.work_dir + "/"):
        return path[len(child.work_dir) + 1 :], entry.tb_lineno, code.co_name
    if path in child.sources:
        return path, entry.tb_lineno, code.co_name
    return None


def columns(child, entry, file):
    """The columns of the expression at fault, from 1, in characters; (None, None) if unknown."""
    code = entry.tb_frame.f_code
    if not hasattr(code, "co_positions"):  # before 3.11
        return None, None
    wanted = entry.tb_lasti // 2
    for index, place in enumerate(code.co_positions()):
        if index == wanted:
            break
    else:
        return None, None
    line, end_line, start, end = place
    lines = child.sources.get(file, b"").split(b"\n", line or 0)
    if not line or line != end_line or start is None or end is None or len(lines) < line:
        return None, None
    text = lines[line - 1]
    characters = lambda until: len(text[:until].decode("utf-8", "replace")) + 1
    return characters(start), characters(end)


def traceback_frames(child, error):
    """(frames, number left out): the submission's own frames, equal neighbours folded."""
    folded = []
    entry, walked = traceback_of(error), 0
    while entry is not None and walked < MAX_WALK:
        place = traceback_place(child, entry)
        if place is not None:
            if folded and folded[-1][0] == place:
                folded[-1][2] += 1
            else:
                folded.append([place, entry, 1])
        entry, walked = entry.tb_next, walked + 1
    omitted = max(0, len(folded) - MAX_FRAMES)
    if omitted:
        half = MAX_FRAMES // 2
        folded[half:-half] = []
    return [
        (*place, *columns(child, entry, place[0]), count) for place, entry, count in folded
    ], omitted


def describe_one(child, error, relation):
    cls = type(error)
    module, qualname = name_of_class(cls)
    text, state = guarded_text(str, error)
    frames, omitted = traceback_frames(child, error)
    mro = type_mro(cls)
    return {
        "relation": relation,
        "module": module,
        "type": qualname,
        "mro": [name_of_class(base) for base in mro[:MAX_FRAMES]],
        "message": "" if state == FAILED else text,
        "note": text if state == FAILED else "",
        "frames": frames,
        "omitted": omitted,
        "syntax": syntax_fault(error) if SyntaxError in mro else None,
    }


def describe(child, error):
    """The exception and what led to it, nearest first."""
    chain, seen = [], []
    relation = ""
    while error is not None and len(chain) <= MAX_CHAIN and id(error) not in seen:
        seen.append(id(error))
        chain.append(describe_one(child, error, relation))
        cause, context = cause_of(error), context_of(error)
        if cause is not None:
            error, relation = cause, "cause"
        elif not suppresses_context(error):
            error, relation = context, "context"
        else:
            error = None
    return chain


# --- Compiling ---------------------------------------------------------------------------------

PARSE_ONLY = 0x400  # ast.PyCF_ONLY_AST


def plain_fault(message, line=0):
    return {
        "message": message,
        "line": line,
        "column": 0,
        "end_line": 0,
        "end_column": 0,
        "text": "",
    }


def encoding_fault(source):
    """What is wrong with the bytes of a text, where CPython's versions say it badly; or None."""
    zero = source.find(b"\0")
    if zero >= 0:
        return plain_fault("the file holds a NUL byte", source.count(b"\n", 0, zero) + 1)
    if b"coding" in b"".join(source.split(b"\n", 2)[:2]):
        return None  # it may say that it is not UTF-8
    try:
        source.decode("utf-8")
        return None
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        return plain_fault("the file is not UTF-8: byte 0x%02x" % source[error.start], line)


def compiled(source, path, mode):
    """(code, None) or (None, fault). The compiler's other troubles are faults of the text too."""
    fault = encoding_fault(source)
    if fault:
        return None, fault
    try:
        return compile(source, path, mode, 0, True), None
    except SyntaxError as error:
        return None, syntax_fault(error)
    except (RecursionError, MemoryError):
        return None, plain_fault("nested too deeply for Python's compiler")
    except (ValueError, OverflowError, UnicodeError, TypeError, SystemError) as error:
        return None, plain_fault("%s: %s" % (type(error).__name__, error))


def dotted_name(node):
    """'a.b.c' of a chain of attributes; '' in place of whatever is not a name."""
    parts = []
    while type(node).__name__ == "Attribute":
        parts.append(node.attr)
        node = node.value
    parts.append(node.id if type(node).__name__ == "Name" else "")
    return ".".join(reversed(parts))


def references(node):
    """The names under which a node refers to something, as patterns spell them."""
    kind = type(node).__name__
    if kind == "Name":
        return (node.id,) if type(node.ctx).__name__ == "Load" else ()
    if kind == "Attribute":
        full = dotted_name(node)
        head, _, rest = full.partition(".")
        return (full, "*." + node.attr) + ((rest,) if head in ("builtins", "__builtins__") else ())
    if kind == "Import":
        return tuple(part for alias in node.names for part in (alias.name, top(alias.name)))
    if kind == "ImportFrom":
        module = node.module or ""
        names = tuple(alias.name for alias in node.names)
        return (module, top(module)) + names + tuple(module + "." + name for name in names)
    return ()


def top(module):
    return module.partition(".")[0]


def imported_modules(node):
    kind = type(node).__name__
    if kind == "Import":
        return [top(alias.name) for alias in node.names]
    if kind == "ImportFrom" and not node.level and node.module:
        return [top(node.module)]
    return []


def nodes_of(tree):
    """Every node of a syntax tree, without recursion."""
    left = [tree]
    while left:
        node = left.pop()
        yield node
        for field in node._fields:
            child = getattr(node, field, None)
            if type(child) is list:
                left.extend(item for item in child if hasattr(item, "_fields"))
            elif hasattr(child, "_fields"):
                left.append(child)


def survey(source, path, forbid):
    """(imports, forbidden references) of source text that compiles."""
    try:
        tree = compile(source, path, "exec", PARSE_ONLY, True)
    except (RecursionError, MemoryError):
        return [], []
    lines = source.split(b"\n")
    imports, found = set(), set()
    for node in nodes_of(tree):
        imports.update(imported_modules(node))
        names = references(node)
        for pattern in forbid:
            if pattern in names:
                line = lines[node.lineno - 1] if node.lineno <= len(lines) else b""
                column = len(line[: node.col_offset].decode("utf-8", "replace")) + 1
                found.add((node.lineno, column, pattern))
    return sorted(imports), [(pattern, line, column) for line, column, pattern in sorted(found)]


def serve_compile(child, request):
    files = []
    for name, source in request["files"]:
        code, fault = compiled(source, child.path(name), "exec")
        imports, forbidden = [], []
        if code is not None:
            imports, forbidden = survey(source, child.path(name), request["forbid"])
        files.append(
            {
                "name": name,
                "code": b"" if code is None else dumps(code),
                "fault": fault,
                "imports": imports,
                "forbidden": forbidden,
            }
        )
    child.send(COMPILED, encode(files))


# --- Preparing: the instructor's prompts and expected texts --------------------------------------

TRACEBACK = "Traceback (most recent call last):"

# Bare or dotted names that an expected text may call, and where they live.
CONSTRUCTORS = {
    name: ("builtins", name)
    for name in ("set", "frozenset", "bytearray", "complex", "range", "float")
}
for module, names in (
    ("collections", ("defaultdict", "OrderedDict", "Counter", "deque")),
    ("decimal", ("Decimal",)),
    ("fractions", ("Fraction",)),
    ("uuid", ("UUID",)),
    ("pathlib", ("Path", "PosixPath", "PurePath", "PurePosixPath", "PureWindowsPath")),
):
    CONSTRUCTORS.update({name: (module, name) for name in names})
    CONSTRUCTORS.update({module + "." + name: (module, name) for name in names})
for name in ("date", "time", "datetime", "timedelta", "timezone"):
    CONSTRUCTORS["datetime." + name] = ("datetime", name)
CONSTRUCTORS["zoneinfo.ZoneInfo"] = ("zoneinfo", "ZoneInfo")

FACTORIES = {"int": int, "float": float, "str": str, "bool": bool}
FACTORIES.update({"list": list, "tuple": tuple, "dict": dict, "set": set})

INFINITY = float("inf")
NUMBERS = {  # as repr spells them
    "inf": INFINITY,
    "nan": float("nan"),
    "infj": complex(0, INFINITY),
    "nanj": complex(0, float("nan")),
}


class NotALiteral(Exception):
    pass


def literal(node):
    """The value of an expression made of literals and calls of CONSTRUCTORS alone."""
    kind = type(node).__name__
    reader = LITERALS.get(kind)
    if reader is None:
        raise NotALiteral(kind)
    return reader(node)


def literal_name(node):
    if node.id not in NUMBERS:
        raise NotALiteral(node.id)
    return NUMBERS[node.id]


def literal_number(node):
    value = literal(node)
    if type(value) not in (int, float, complex):
        raise NotALiteral("number")
    return value


def literal_sign(node):
    operator = type(node.op).__name__
    if operator not in ("USub", "UAdd"):
        raise NotALiteral(operator)
    value = literal_number(node.operand)
    return -value if operator == "USub" else value


def literal_sum(node):
    """A complex number: 1+2j."""
    operator = type(node.op).__name__
    left, right = literal_number(node.left), literal_number(node.right)
    if operator not in ("Add", "Sub") or type(right) is not complex or type(left) is complex:
        raise NotALiteral(operator)
    return left + right if operator == "Add" else left - right


def literal_dict(node):
    if None in node.keys:
        raise NotALiteral("**")
    return {literal(key): literal(value) for key, value in zip(node.keys, node.values)}


def literal_attribute(node):
    if dotted_name(node) != "datetime.timezone.utc":
        raise NotALiteral("attribute")
    return library("datetime", "timezone").utc


def literal_call(node):
    name = dotted_name(node.func)
    if name not in CONSTRUCTORS or any(keyword.arg is None for keyword in node.keywords):
        raise NotALiteral(name)
    arguments = list(node.args)
    first = []
    if name.endswith("defaultdict") and arguments and type(arguments[0]).__name__ == "Name":
        if arguments[0].id not in FACTORIES:
            raise NotALiteral(arguments[0].id)
        first = [FACTORIES[arguments.pop(0).id]]
    make = library(*CONSTRUCTORS[name])
    keywords = {keyword.arg: literal(keyword.value) for keyword in node.keywords}
    return make(*first, *[literal(argument) for argument in arguments], **keywords)


LITERALS = {
    "Expression": lambda node: literal(node.body),
    "Constant": lambda node: node.value,
    "Tuple": lambda node: tuple([literal(item) for item in node.elts]),
    "List": lambda node: [literal(item) for item in node.elts],
    "Set": lambda node: {literal(item) for item in node.elts},
    "Dict": literal_dict,
    "Name": literal_name,
    "UnaryOp": literal_sign,
    "BinOp": literal_sum,
    "Attribute": literal_attribute,
    "Call": literal_call,
}


def candidates(want):
    """(printed lines, encoded value) for each way to read the end of `want` as a value."""
    lines = want.split("\n")
    found = []
    for printed in range(len(lines)):
        text = "\n".join(lines[printed:])
        if not text.strip() or text[0] in " \t":
            continue
        try:
            value = literal(compile(text, "<want>", "eval", PARSE_ONLY, True))
        except Exception:
            continue  # no literal, or a call that its constructor refuses: text, then
        found.append((printed, encode(value)))
    return found


def expected_exception(want):
    """(number of printed lines, type, message or None) where `want` ends with a traceback."""
    lines = want.split("\n")
    if TRACEBACK not in lines:
        return None
    printed = lines.index(TRACEBACK)
    rest = lines[printed + 1 :]
    while rest and (not rest[0].strip() or rest[0][0] in " \t"):
        rest.pop(0)  # the stack, which says nothing about what is expected
    if not rest:
        return None
    name, colon, message = "\n".join(rest).partition(":")
    name = name.strip()
    if not all(part.isidentifier() for part in name.split(".")):
        return None
    return printed, name, (message.strip() or None) if colon else None


def prepare_prompt(index, source, want):
    name = "<prompt %d>" % (index + 1)
    source = source.encode("utf-8", "surrogatepass")
    code, fault = compiled(source, name, "eval")
    expression = code is not None
    if not expression:
        code, fault = compiled(source + b"\n", name, "single")
    want = None if want is None else want.rstrip("\n")
    exception = expected_exception(want) if want else None
    prompt = {
        "fault": fault,
        "expression": expression,
        "code": b"" if code is None else dumps(code),
        "exception": exception,
    }
    values = candidates(want) if want and not exception and not fault else []
    # The candidates are encoded already, as values of foreign code are: with bounds of their own.
    head = b"(" + u32(2) + encode(prompt) + b"[" + u32(len(values))
    return head + b"".join(b"(" + u32(2) + encode(count) + data for count, data in values)


def serve_prepare(child, request):
    prompts = [
        prepare_prompt(index, source, want)
        for index, (source, want) in enumerate(request["prompts"])
    ]
    child.send(PREPARED, b"[" + u32(len(prompts)), *prompts)


# --- Sessions ----------------------------------------------------------------------------------


class Loader(_frozen_importlib_external.SourceFileLoader):
    """Loads a source file whose code was compiled before, by another process."""

    def __init__(self, name, path, code):
        super().__init__(name, path)
        self.code = code

    def get_code(self, fullname):
        return self.code


class Finder:
    """Finds the session's modules, so that they import each other as any modules do."""

    def __init__(self, loaders):
        self.loaders = loaders

    def find_spec(self, name, path=None, target=None):
        loader = self.loaders.get(name)
        return loader and spec_of(name, loader)


def spec_of(name, loader):
    spec = _frozen_importlib.ModuleSpec(name, loader, origin=loader.path)
    spec.has_location = True
    return spec


def install_modules(child, request):
    """Writes the modules' files and makes them importable. Returns their loaders by name."""
    loaders = {}
    for module in request["modules"]:
        name, file = module["name"], module["file"]
        child.put(file, module["source"])
        child.sources[file] = module["source"]
        path = child.path(file)
        loaders[name] = Loader(name, path, load_code(module["code"], path))
        modules.pop(name, None)  # the zygote may have loaded the library's of this name
    sys.meta_path.insert(0, Finder(loaders))
    return loaders


def load_module(name, loader):
    """What `import name` does, without the import system's locks and searches (0.2 ms)."""
    if name in modules:
        return modules[name]  # another one of the session's has imported it
    module = module_type(name)
    vars(module).update(
        __file__=loader.path,
        __loader__=loader,
        __package__="",
        __spec__=spec_of(name, loader),
        __builtins__=builtins,
    )
    modules[name] = module
    try:
        eval(loader.code, vars(module))
    except BaseException:
        modules.pop(name, None)
        raise
    return modules[name]


def names_defined(loaded):
    names = []
    for module in loaded:
        names += [name for name in vars(module) if type(name) is str and name[:2] != "__"]
    return sorted(set(names))[:MAX_NAMES]


def find_entry(loaded, name):
    """[object] if a module has the name, else []."""
    for module in loaded:
        try:
            return [getattr(module, name)]
        except BaseException:
            pass  # a module's own __getattr__ may raise anything
    return []


def load_modules(child, request):
    """The entry names' objects, or None after the frame that says what is wrong."""
    loaders = install_modules(child, request)
    child.foreign = True
    try:
        loaded = [load_module(name, loader) for name, loader in loaders.items()]
    except BaseException as error:
        child.send(LOAD_FAILED, encode((*child.stream_sizes(), describe(child, error))))
        return None
    found = {name: find_entry(loaded, name) for name in request["entry"]}
    missing = [name for name in request["entry"] if not found[name]]
    if missing:
        child.send(MISSING, encode((*child.stream_sizes(), missing, names_defined(loaded))))
        return None
    child.send(LOADED, encode(child.stream_sizes()))
    return {name: value[0] for name, value in found.items()}


def new_main():
    """A fresh `__main__`, in place of the one that holds the harness."""
    main = module_type("__main__")
    vars(main)["__builtins__"] = builtins
    modules["__main__"] = main
    return main


def run_prompt(child, prompt, code, index, namespace, max_bytes):
    representation = b"N"
    try:
        value = eval(code, namespace)
        if prompt["expression"]:
            kind, outcome = "value", encode(value, max_bytes)
            if prompt["repr"]:
                representation = encode((*name_of_class(type(value)), *guarded_text(repr, value)))
        else:
            kind, outcome = "nothing", b"N"
        value = None  # the session alone decides how long it lives
    except BaseException as error:
        kind, outcome = "exception", encode(describe(child, error))
    head = encode((index, *child.stream_sizes(), kind))
    # The tuple of four grows by two items that are encoded already.
    child.send(RESULT, b"(" + u32(6), head[5:], outcome, representation)


def serve_session(child, request):
    sys.argv = [""]
    main = new_main()
    given = {name: decode(data) for name, data in request["given"]}
    prompts = request["prompts"]
    codes = [loads(prompt["code"]) for prompt in prompts]
    for index, prompt in enumerate(prompts):
        child.sources["<prompt %d>" % (index + 1)] = prompt["source"].encode("utf-8", "replace")
    entry = load_modules(child, request)
    if entry is None:
        return
    namespace = vars(main)
    namespace.update(entry)
    namespace.update(given)
    del entry, given
    for index, prompt in enumerate(prompts):
        run_prompt(child, prompt, codes[index], index, namespace, request["max_value_bytes"])
    child.send(DONE, encode(child.stream_sizes()))


# --- Programs ----------------------------------------------------------------------------------


def text_of(data):
    return data.decode("utf-8", "surrogateescape")


def set_environment(pairs):
    for name, value in pairs:
        posix.environ[name] = value  # what os.environ is made of
        posix.putenv(name, value)
        if "os" in modules:
            modules["os"].environ[text_of(name)] = text_of(value)


def give_input(child, data):
    """Makes `data` the real descriptor 0, and sys.stdin a new stream on it."""
    if data:
        path = child.path(".input")
        fd = posix.open(path, posix.O_RDWR | posix.O_CREAT | posix.O_EXCL | posix.O_CLOEXEC, 0o600)
        posix.unlink(path)
        write_all(fd, data)
        posix.lseek(fd, 0, 0)
        posix.dup2(fd, 0)
        posix.close(fd)
    sys.stdin = sys.__stdin__ = standard_stream(0, "<stdin>", "surrogateescape")


def standard_stream(fd, name, errors):
    """A stream as CPython makes it at start, in UTF-8 mode."""
    raw = _io.FileIO(fd, "rb" if fd == 0 else "wb", closefd=False)
    raw.name = name
    buffer = _io.BufferedReader(raw) if fd == 0 else _io.BufferedWriter(raw)
    stream = _io.TextIOWrapper(buffer, "utf-8", errors, "\n", fd == 2)
    if fd != 0:
        stream.mode = "w"
    return stream


def install_program(child, request):
    """Everything that `python FILE ARGS` finds. Returns its code and its `__main__`."""
    for name, data in request["files"]:
        child.put(text_of(name), data)
    file = request["file"]
    path = child.path(file)
    child.put(file, request["source"])
    child.sources[file] = request["source"]
    give_input(child, request["stdin"])
    set_environment(request["env"])
    sys.argv = [file] + [text_of(argument) for argument in request["argv"]]
    sys.orig_argv = [sys.executable] + sys.argv
    main = new_main()
    loader = _frozen_importlib_external.SourceFileLoader("__main__", path)
    vars(main).update(__file__=path, __cached__=None, __loader__=loader, __annotations__={})
    return load_code(request["code"], path), main


def exit_status(error):
    """What CPython makes of a SystemExit."""
    code = SystemExit.__dict__["code"].__get__(error)
    if code is None:
        return 0
    if issubclass(type(code), int):
        return int(code) & 0xFF
    sys.stderr.write(str(code) + "\n")
    return 1


def report_uncaught(child, error):
    """Tells the host, then prints the traceback as CPython does, without the harness's frame."""
    child.send(EXCEPTION, encode(describe(child, error)))
    own = traceback_of(error)
    error = BaseException.with_traceback(error, own.tb_next)
    try:
        sys.excepthook(type(error), error, own.tb_next)
    except BaseException:
        sys.__excepthook__(type(error), error, own.tb_next)


def run_main(child, code, namespace):
    """Runs the program up to its end. Returns its exit status."""
    try:
        eval(code, namespace)
        return 0
    except BaseException as error:
        cls = type(error)
        if SystemExit in type_mro(cls):
            try:
                return exit_status(error)
            except BaseException:
                return 1
        try:
            report_uncaught(child, error)
        except OSError:
            raise
        except BaseException:
            pass  # stderr is gone, or of the program's own making
        return 130 if cls is KeyboardInterrupt else 1


def ignoring(action):
    try:
        action()
    except BaseException as error:
        try:
            sys.__excepthook__(type(error), error, traceback_of(error))
        except BaseException:
            pass


def clear_module(module):
    """Drops a module's names as CPython does at its end: private ones first."""
    namespace = vars(module)
    names = [name for name in namespace if type(name) is str and name != "__builtins__"]
    private = [name for name in names if name[:1] == "_" and name[:2] != "__"]
    for name in private + names:
        namespace[name] = None


def finish_program(child, main, status):
    """What CPython does between the program's end and the process's."""
    if "threading" in modules:
        ignoring(lambda: modules["threading"]._shutdown())
    if "atexit" in modules:
        ignoring(lambda: modules["atexit"]._run_exitfuncs())
    clear_module(main)
    ignoring(gc.collect)
    return status if child.flush() else 120


def serve_program(child, request):
    code, main = install_program(child, request)
    child.foreign = True
    status = run_main(child, code, vars(main))
    code = None
    status = finish_program(child, main, status)
    child.send(EXITED, encode(status))
    leave(status)


# --- The interpreter's set-up, and the way in ----------------------------------------------------


class Quitter:
    """exit and quit, as the site module (which is not loaded) would define them."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Use %s() or Ctrl-D (i.e. EOF) to exit" % self.name

    def __call__(self, code=None):
        try:
            sys.stdin.close()
        except BaseException:
            pass
        raise SystemExit(code)


class FromSite:
    """help, copyright, credits and license: made when first used, which is nearly never."""

    def __init__(self, name):
        self.name = name

    def real(self):
        __import__("site")
        site = modules["site"]
        site.setcopyright()
        site.sethelper()
        return getattr(builtins, self.name)

    def __repr__(self):
        return repr(self.real())

    def __call__(self, *args, **kwargs):
        return self.real()(*args, **kwargs)


def add_site_builtins():
    for name in ("exit", "quit"):
        setattr(builtins, name, Quitter(name))
    for name in ("copyright", "credits", "license", "help"):
        setattr(builtins, name, FromSite(name))


def prepare_interpreter():
    """Once, in the zygote: whatever can be done before the children part is done here."""
    add_site_builtins()
    if sys.stdout is None:
        sys.stdout = sys.__stdout__ = standard_stream(1, "<stdout>", "surrogateescape")
    if sys.stderr is None:
        sys.stderr = sys.__stderr__ = standard_stream(2, "<stderr>", "backslashreplace")
    if sys.path and sys.path[0] == "":
        del sys.path[0]
    rehearse()
    # No collection in a child walks, and so copies, what they all share.
    gc.freeze()


def rehearse():
    """Has the interpreter specialise the code that every child runs."""

    class Sink(Child):
        def send(self, frame_type, *parts):
            b"".join(parts)

    child = Sink(-1, "")
    code = compile("0", "<prompt 1>", "eval", 0, True)
    prompt = {"expression": True, "repr": True}
    for _ in range(8):
        encode([1, 1.5, "text", b"", True, None, {"key": (1, 2)}, {1}])
        run_prompt(child, prompt, code, 0, {"__builtins__": builtins}, MAX_VALUE_BYTES)


KINDS = {
    "compile": serve_compile,
    "prepare": serve_prepare,
    "session": serve_session,
    "program": serve_program,
}


def execute(request, child):
    try:
        message = loads(request)
        KINDS[message["kind"]](child, message)
    except BaseException as error:
        if child.foreign:
            leave(BROKEN)  # its own doing: no reply is what the host makes of it
        child.send(REFUSED, encode("%s: %s" % (type(error).__name__, str(error)[:MAX_TEXT])))


def announce_limits(trace_fd):
    """SIGUSR2, sent before a limit's SIGKILL, dumps where the program is."""
    if trace_fd >= 0:
        faulthandler.register(12, file=trace_fd, all_threads=True, chain=True)


def main(zygote):
    prepare_interpreter()
    request, reply_fd, trace_fd, work_dir = zygote.serve()
    try:
        announce_limits(trace_fd)
        sys.path.insert(0, work_dir)
        execute(request, Child(reply_fd, work_dir))
        leave(0)
    finally:
        leave(BROKEN)
