# --- Inspecting: whether an exercise's own code can work, without running it -------------------------

# What defines names in ways that the text does not show.
DYNAMIC = {"exec", "globals", "vars", "locals", "setattr", "__import__"}

# What every module has from the start.
MODULE_NAMES = {"__name__", "__doc__", "__package__", "__loader__", "__spec__", "__builtins__"}


def has_star_import(source):
    return any(part.lstrip(b" \t(").startswith(b"*") for part in source.split(b"import")[1:])


class Names:
    """The global names that a text binds and uses, as CPython's compiler sees them."""

    def __init__(self, source, path):
        import _symtable

        self.table = _symtable
        self.bound = set()
        self.used_now = set()  # by the text's own statements
        self.used_later = set()  # within functions, classes and comprehensions
        top = _symtable.symtable(source, path, "exec")
        for name, flags in top.symbols.items():
            if flags & _symtable.DEF_BOUND:
                self.bound.add(name)
            elif flags & _symtable.USE:
                self.used_now.add(name)
        left = list(top.children)
        while left:
            scope = left.pop()
            left.extend(scope.children)
            for name, flags in scope.symbols.items():
                if self.is_global(flags):
                    self.bound.update([name] if flags & _symtable.DEF_BOUND else [])
                    self.used_later.update([name] if flags & _symtable.USE else [])
        # Whether more names may be bound than are seen here.
        used = self.used_now | self.used_later
        self.open = bool(used & DYNAMIC) or has_star_import(source)
        self.may_miss = "NameError" in used  # it says what is to be done then

    def is_global(self, flags):
        table = self.table
        scope = (flags >> table.SCOPE_OFF) & table.SCOPE_MASK
        return scope in (table.GLOBAL_IMPLICIT, table.GLOBAL_EXPLICIT)


def shows_nothing(source):
    """Whether a statement can neither print anything nor raise: names, literals and definitions."""
    quiet = {"Assign", "AnnAssign", "Pass", "Name", "Store", "Load"}
    quiet |= {"Constant", "Tuple", "List", "Dict"}
    tree = compile(source, "<prompt>", "exec", PARSE_ONLY, True)
    for statement in tree.body:
        nodes = nodes_of(statement)
        if type(statement).__name__ == "FunctionDef":
            if statement.decorator_list:
                return False
            defaults = statement.args.defaults + [one for one in statement.args.kw_defaults if one]
            nodes = [node for default in defaults for node in nodes_of(default)]
        if not all(type(node).__name__ in quiet for node in nodes):
            return False
    return True


def first_places(source, names):
    """name -> (line, column in bytes from 1) where it is first used."""
    places = {}
    for node in nodes_of(compile(source, "<prompt>", "exec", PARSE_ONLY, True)):
        if type(node).__name__ == "Name" and node.id in names:
            place = (node.lineno, node.col_offset + 1)
            places[node.id] = min(places.get(node.id, place), place)
    return places


def inspect_prompt(source, has_want, known):
    """What a prompt binds, and uses that is neither `known` nor a built-in; None: it is no Python."""
    source = source.encode("utf-8", "surrogatepass") + b"\n"
    try:
        names = Names(source, "<prompt>")
        expression = compiled(source, "<prompt>", "eval")[0] is not None
    except Exception:
        return None  # PREPARED says what is wrong with it
    strange = (names.used_now | names.used_later) - known - MODULE_NAMES - set(vars(builtins))
    if names.may_miss:
        strange = set()
    places = first_places(source, strange) if strange else {}
    uses = [
        (name, *places.get(name, (1, 1)), name not in names.used_now) for name in sorted(strange)
    ]
    return {
        "uses": uses,
        "binds": sorted(names.bound),
        "open": names.open,
        "idle": has_want and not expression and shows_nothing(source),
    }


def inspect_file(child, name, source, wants_names):
    """What is wrong with a file, and the names that it binds; None where more may be bound."""
    code, fault = compiled(source, child.path(name), "exec")
    bound = None
    if code is not None and wants_names:
        names = Names(source, name)
        if not names.open and "__getattr__" not in names.bound:
            bound = sorted(names.bound)
    return {"fault": fault, "names": bound}


def serve_inspect(child, request):
    files = [inspect_file(child, *file) for file in request["files"]]
    sessions = [
        [inspect_prompt(source, has_want, set(known)) for source, has_want in prompts]
        for known, prompts in request["sessions"]
    ]
    child.send(INSPECTED, encode((files, sessions)))
