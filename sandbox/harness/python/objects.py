# --- What is read from objects, taken before foreign code runs ---------------------------------

modules = sys.modules
module_type = type(sys)
type_of_functions = type(lambda: 0)
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
read_file = posix.read
seek = posix.lseek
SEEK_END = 2
leave = posix._exit
loads = marshal.loads
allocate_lock = _thread.allocate_lock
start_thread = _thread.start_new_thread
dumps = marshal.dumps


def later(name):
    """A function of the parts that few requests need: loading them costs every start a little. To be
    called before foreign code runs."""
    if name not in globals():
        exec(loads(LATER), globals())
    return globals()[name]


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
