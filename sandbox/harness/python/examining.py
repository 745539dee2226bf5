# --- Examining: what a failed submission's text says about its mistakes, without running it -------

MAX_NOTES = 200

FUNCTIONS = ("FunctionDef", "AsyncFunctionDef")
OWN_SCOPE = FUNCTIONS + ("Lambda", "ClassDef")

# Methods that change their object and return None.
CHANGING = {"append", "extend", "insert", "sort", "reverse", "clear", "update", "add", "remove", "discard"}

# What goes through an iterable from its start.
CONSUMING = {"list", "tuple", "set", "sorted", "sum", "min", "max", "any", "all", "dict", "frozenset"}
LAZY = {"map", "filter", "zip", "iter", "enumerate", "reversed"}


def kind_of(node):
    return type(node).__name__


def own_nodes(function):
    """The nodes of a function's body, in the order of the text, but for what is defined within it."""
    left = list(reversed(function.body))
    while left:
        node = left.pop()
        yield node
        if kind_of(node) in OWN_SCOPE:
            continue
        children = []
        for field in node._fields:
            child = getattr(node, field, None)
            children += child if type(child) is list else [child]
        left.extend(reversed([child for child in children if hasattr(child, "_fields")]))


def end_without_return(body):
    """The line past which a block can come to its end, or None if it never does."""
    last = body[-1]
    kind = kind_of(last)
    if kind in ("Return", "Raise", "Continue", "Break"):
        return None
    if kind == "If":
        if not last.orelse:
            return last.lineno
        return end_without_return(last.body) or end_without_return(last.orelse)
    if kind in ("With", "AsyncWith"):
        return end_without_return(last.body)
    if kind == "While" and kind_of(last.test) == "Constant" and last.test.value:
        breaks = any(kind_of(node) == "Break" for node in nodes_of(last))
        return last.lineno if breaks else None
    if kind == "Try":
        if last.finalbody and not end_without_return(last.finalbody):
            return None
        blocks = [handler.body for handler in last.handlers] + [last.orelse or last.body]
        return next(filter(None, map(end_without_return, blocks)), None)
    if kind == "Match":
        return next(filter(None, (end_without_return(case.body) for case in last.cases)), last.lineno)
    return last.lineno


def return_notes(function):
    nodes = list(own_nodes(function))
    returns = [node for node in nodes if kind_of(node) == "Return" and node.value is not None]
    for node in nodes:
        call = node.value if kind_of(node) == "Expr" else None
        if kind_of(call) == "Call" and called_name(call) == function.name:
            yield "dropped_result", node.lineno, ""
    for node in returns:
        call = node.value
        if kind_of(call) == "Call" and kind_of(call.func) == "Attribute" and call.func.attr in CHANGING:
            yield "always_none", node.lineno, call.func.attr
    if any(kind_of(node) in ("Yield", "YieldFrom") for node in nodes):
        return
    if not returns:
        yield "no_return", function.lineno, ""
        return
    end = end_without_return(function.body)
    if end:
        yield "falls_through", end, ""


def called_name(call):
    """The name of a called function, or of a method called on self."""
    if kind_of(call.func) == "Name":
        return call.func.id
    on_self = kind_of(call.func) == "Attribute" and kind_of(call.func.value) == "Name"
    return call.func.attr if on_self and call.func.value.id == "self" else None


def default_notes(function):
    fresh = {"List": "[]", "Dict": "{}", "Set": "{…}"}
    arguments = function.args
    for default in arguments.defaults + [one for one in arguments.kw_defaults if one]:
        if kind_of(default) in fresh:
            yield "shared_default", default.lineno, fresh[kind_of(default)]
        elif kind_of(default) == "Call" and called_name(default) in ("list", "dict", "set"):
            yield "shared_default", default.lineno, called_name(default) + "()"


def consumed_names(node):
    """The names that a node goes through from their start."""
    kind = kind_of(node)
    sources = []
    if kind in ("For", "AsyncFor"):
        sources = [node.iter]
    elif kind in ("ListComp", "SetComp", "DictComp", "GeneratorExp"):
        sources = [part.iter for part in node.generators]
    elif kind == "Call" and kind_of(node.func) == "Name" and node.func.id in CONSUMING | LAZY:
        sources = node.args
    return [source.id for source in sources if kind_of(source) == "Name"]


def iterator_notes(function):
    """Names that hold an iterator, or may as parameters, and are gone through twice."""
    lazy, seen = set(), set()
    parameters = {argument.arg for argument in function.args.args}
    for node in own_nodes(function):
        if kind_of(node) == "Assign":
            value = node.value
            makes = kind_of(value) == "GeneratorExp" or (
                kind_of(value) == "Call" and called_name(value) in LAZY
            )
            for target in node.targets:
                if kind_of(target) == "Name":
                    (lazy.add if makes else lazy.discard)(target.id)
                    parameters.discard(target.id)
                    seen.discard(target.id)
        for name in consumed_names(node):
            if name in seen:
                if name in lazy:
                    yield "used_up", node.lineno, name
                elif name in parameters:
                    yield "used_up_parameter", node.lineno, name
            seen.add(name)


def notes_of(source, path):
    tree = compile_quietly(source, path, "exec", PARSE_ONLY)
    notes = []
    for node in nodes_of(tree):
        if kind_of(node) in FUNCTIONS:
            for find in (return_notes, default_notes, iterator_notes):
                notes += [(kind, node.name, line, text) for kind, line, text in find(node)]
    return sorted(notes, key=lambda note: note[2])[:MAX_NOTES]


def serve_examine(child, request):
    files = []
    for name, source in request["files"]:
        try:
            files.append(notes_of(source, child.path(name)))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            files.append([])  # a text that only just compiles
    child.send(EXAMINED, encode(files))
