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
