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
# Only an interpreter that was started with numpy has it; for others they are text.
DTYPES = {"bool", "float16", "float32", "float64", "complex64", "complex128"}
DTYPES.update(sign + "int" + bits for sign in ("", "u") for bits in ("8", "16", "32", "64"))
for name in DTYPES - {"bool"} | {"array", "bool_"}:
    CONSTRUCTORS.update({"np." + name: ("numpy", name), "numpy." + name: ("numpy", name)})
CONSTRUCTORS["array"] = ("numpy", "array")

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


def literal_keyword(keyword):
    """An argument; a dtype stands bare in a numpy array's repr."""
    value = keyword.value
    if keyword.arg == "dtype" and type(value).__name__ == "Name" and value.id in DTYPES:
        return value.id
    return literal(value)


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
    keywords = {keyword.arg: literal_keyword(keyword) for keyword in node.keywords}
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
