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


def compile_quietly(source, path, mode, flags=0):
    """compile() without its warnings: nobody reads them, and as many as there may be would be over
    the limit of output."""
    filters = modules["warnings"].filters if "warnings" in modules else _warnings.filters
    kept = filters[:]
    filters[:] = [("ignore", None, Warning, None, 0)]
    try:
        return compile(source, path, mode, flags, True)
    finally:
        filters[:] = kept


def compiled(source, path, mode):
    """(code, None) or (None, fault). The compiler's other troubles are faults of the text too."""
    fault = encoding_fault(source)
    if fault:
        return None, fault
    try:
        return compile_quietly(source, path, mode), None
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
    if not forbid and b"import" not in source:
        return [], []  # as of most short texts: a tree of them costs as much as their code
    try:
        tree = compile_quietly(source, path, "exec", PARSE_ONLY)
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


def send_compiled(child, sources, forbid):
    files = []
    for name, source in sources:
        code, fault = compiled(source, child.path(name), "exec")
        imports, forbidden = [], []
        if code is not None:
            imports, forbidden = survey(source, child.path(name), forbid)
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
    return files


def serve_compile(child, request):
    send_compiled(child, request["files"], request["forbid"])


def compile_modules(child, described, forbid):
    """Sends COMPILED, and puts the code into the modules. Returns whether they may run."""
    sources = [(module["file"], module["source"]) for module in described]
    files = send_compiled(child, sources, forbid)
    for module, file in zip(described, files):
        module["code"] = file["code"]
    return not any(file["fault"] or file["forbidden"] for file in files)
