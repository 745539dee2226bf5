# --- Exceptions --------------------------------------------------------------------------------

OPTIMIZED = 1  # inspect.CO_OPTIMIZED: a function's code
getset_type = type(type.__dict__["__dict__"])
dict_items = dict.items


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


def fold_cycles(folded):
    """Groups of frames that repeat in turn, as those of two functions that call each other, once,
    each with how often it is there."""
    out, at = [], 0
    while at < len(folded):
        for size in range(2, MAX_CYCLE + 1):
            if at + size >= len(folded) or folded[at][0] != folded[at + size][0]:
                continue
            group, times = folded[at : at + size], 1
            names = [(place, count) for place, _, count in group]
            after = at + size
            while [(p, c) for p, _, c in folded[after : after + size]] == names:
                times, after = times + 1, after + size
            if times > 2:
                out += [[place, entry, count * times] for place, entry, count in group]
                at = after
                break
        else:
            out.append(folded[at])
            at += 1
    return out


def brief(x, depth=0):
    """Python text for a value, short, without a call of foreign code: what is of no exact built-in type
    is told by its class alone."""
    cls = type(x)
    if x is None or cls is bool or cls is float or cls is complex:
        return repr(x)
    if cls is int:
        return repr(x) if x.bit_length() < 400 else "<int of %d bits>" % x.bit_length()
    if cls is str or cls is bytes:
        return repr(x) if len(x) <= 60 else repr(x[:60]) + "…"
    if cls in (list, tuple, set, frozenset, dict) and depth < 3:
        return brief_container(cls, x, depth)
    return brief_object(cls, x, depth)


def brief_object(cls, x, depth):
    """A foreign object: its class, and the attributes in its own `__dict__` as the interpreter keeps
    them, whatever the class says that they are."""
    name = name_of_class(cls)[1][:60]
    for base in type_mro(cls):
        slot = type_dict(base).get("__dict__")
        if type(slot) is getset_type and depth < 2:
            inside = [
                "%s=%s" % (key, brief(item, depth + 1))
                for key, item in list(dict_items(slot.__get__(x)))[:MAX_LOCAL_ITEMS]
                if type(key) is str
            ]
            return "<" + " ".join([name] + inside) + ">"
    return "<%s>" % name


def brief_container(cls, x, depth):
    parts = []
    # Nothing is looked up, as that would call a foreign key's __eq__.
    for item in x.items() if cls is dict else x:
        if len(parts) == MAX_LOCAL_ITEMS:
            parts.append("…")
            break
        if cls is dict:
            parts.append(brief(item[0], depth + 1) + ": " + brief(item[1], depth + 1))
        else:
            parts.append(brief(item, depth + 1))
    text = ", ".join(parts)
    if cls is list:
        return "[" + text + "]"
    if cls is tuple:
        return "(" + text + (",)" if len(x) == 1 else ")")
    if cls is dict:
        return "{" + text + "}"
    if cls is set:
        return "{" + text + "}" if x else "set()"
    return "frozenset({" + text + "})" if x else "frozenset()"


def frame_locals(child, error):
    """[(name, text)] of the innermost frame of the submission, if that is a function's."""
    found, entry, walked = None, traceback_of(error), 0
    while entry is not None and walked < MAX_WALK:
        if traceback_place(child, entry) is not None:
            found = entry
        entry, walked = entry.tb_next, walked + 1
    if found is None:
        return []
    code = found.tb_frame.f_code
    if not code.co_flags & OPTIMIZED:
        return []  # a module or a class body: its names are no locals, and may be anything
    values = dict(found.tb_frame.f_locals)
    told = []
    for name in code.co_varnames + code.co_cellvars + code.co_freevars:
        if len(told) == MAX_LOCALS:
            break
        repeated = any(name == other for other, _ in told)
        if repeated or name[0] == "." or name not in values or not shows(values[name]):
            continue
        text = brief(values[name])
        told.append((name, text if len(text) <= MAX_LOCAL_TEXT else text[:MAX_LOCAL_TEXT] + "…"))
    return told


def shows(x):
    """Whether a value tells something: modules, functions and classes are where they were written."""
    return type(x) not in (module_type, type_of_functions, type)


def guarded_locals(child, error):
    try:
        return frame_locals(child, error)
    except BaseException:
        return []  # no memory or no stack is left, or a thread changed a value meanwhile


def traceback_frames(child, error):
    """(frames, number left out): the submission's own frames, equal neighbours folded, and groups that
    repeat in turn."""
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
    folded = fold_cycles(folded)
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
        "locals": [] if relation else guarded_locals(child, error),
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
