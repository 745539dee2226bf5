"""Says what a solution defines, and makes a starter and examples of it.

usage: outline.py FILE

Reads one JSON document: {calls: [source], kind}, with an empty kind where none was asked for. Writes
one: {kind, entry, starter, about, examples: [[prompt, shown]]}, or {fault} where the file cannot be
read or run, or a call cannot be an example. `kind` is "function", "class" or "program"; of a program
there are no examples. They are the calls, or else those in docstrings, or else calls with plain
arguments that the functions take. Each is run. Works on CPython 3.8 and later.
"""

import ast
import contextlib
import io
import itertools
import json
import re
import sys
import textwrap
import types

MOST_EXAMPLES = 3
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

# In the order in which they are tried for an argument: the first that a function takes is shown.
TEXTS = ["banana", "", "Ada Lovelace"]
NUMBERS = [7, 0, -3]
LISTS = [[3, 1, 2], [], [5, 5]]
OTHERS = [2.5, ["b", "a"], {"a": 1}, {1, 2}, True]
ANNOTATED = {"str": TEXTS, "int": NUMBERS, "float": [2.5, 0.0, -1.5], "bool": [True, False],
             "list": LISTS, "dict": [{"a": 1, "b": 2}, {}], "set": [{1, 2}, set()],
             "Sequence": LISTS, "Iterable": LISTS, "tuple": [(3, 1, 2), ()]}


def text_between(source, start, end):
    """The source from one (line, column) up to another; columns count bytes."""
    lines = source.encode("utf-8").splitlines(keepends=True)
    chosen = lines[start[0] - 1 : end[0]]
    chosen[-1] = chosen[-1][: end[1]] if len(chosen) > 1 else chosen[-1][: end[1]]
    chosen[0] = chosen[0][start[1] :]
    return b"".join(chosen).decode("utf-8")


def header_of(source, node):
    """`def f(x):` or `class C:` as it is written, decorators too."""
    first = (node.decorator_list or [node])[0]
    start = (first.lineno, node.col_offset)
    body = node.body[0]
    decorated = getattr(body, "decorator_list", None)
    line = decorated[0].lineno if decorated else body.lineno
    return text_between(source, start, (line, body.col_offset)).rstrip()


def summary_of(node):
    lines = (ast.get_docstring(node) or "").strip().splitlines()
    return lines[0] if lines else ""


def starter_of(source, node, depth=0):
    """The definition without what it does."""
    indent = "    " * (depth + 1)
    header = header_of(source, node)
    lines = [textwrap.indent(textwrap.dedent("    " * depth + header), "    " * depth)]
    summary = summary_of(node)
    if summary:
        lines.append(indent + '"""' + summary.replace("\\", "\\\\") + '"""')
    if isinstance(node, FUNCTIONS):
        return "\n".join(lines + [indent + "raise NotImplementedError"])
    methods = [one for one in node.body if isinstance(one, FUNCTIONS) and is_asked_for(one.name)]
    for method in methods:
        lines += ["", starter_of(source, method, depth + 1)]
    return "\n".join(lines if methods or summary else lines + [indent + "pass"])


def is_asked_for(method):
    return not method.startswith("_") or method.startswith("__")


def imports_for(source, tree, starter):
    """The import lines whose names a starter's signatures use."""
    used = {node.id for node in ast.walk(ast.parse(starter)) if isinstance(node, ast.Name)}
    kept = []
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
            if names & used or getattr(node, "module", "") == "__future__":
                kept.append(ast.get_source_segment(source, node))
    return "\n".join(kept) + "\n\n\n" if kept else ""


def docstring_calls(tree):
    import doctest

    calls = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef) + FUNCTIONS):
            for example in doctest.DocTestParser().get_examples(ast.get_docstring(node) or ""):
                calls.append(example.source.rstrip("\n"))
    return calls


def pool_for(argument):
    if argument.annotation is not None:
        for name in ast.walk(argument.annotation):
            word = getattr(name, "id", getattr(name, "attr", ""))
            if word in ANNOTATED:
                return ANNOTATED[word]
    name = argument.arg.rstrip("s0123456789")
    texts = name in ("text", "word", "name", "string", "line", "sentence")
    numbers = name in ("n", "k", "count", "size", "number", "index", "start", "stop")
    first = TEXTS if texts else NUMBERS if numbers else LISTS
    rest = [values for values in (LISTS, TEXTS, NUMBERS, OTHERS) if values is not first]
    return first + [value for values in rest for value in values]


def guessed_calls(node, run):
    """Calls of a function that give something, each result once."""
    arguments = node.args.args[: len(node.args.args) - len(node.args.defaults)]
    required = [one for one, default in zip(node.args.kwonlyargs, node.args.kw_defaults) if not default]
    if required:
        return []
    pools = [pool_for(one)[: (40 if len(arguments) < 2 else 8)] for one in arguments]
    found, shown = [], set()
    for values in itertools.islice(itertools.product(*pools), 300):
        call = "%s(%s)" % (node.name, ", ".join(map(repr, values)))
        result = run([call])
        text = result[0][1] if result else ""
        if text and not text.startswith("Traceback") and " at 0x" not in text and text not in shown:
            found.append(call)
            shown.add(text)
        if len(found) == MOST_EXAMPLES:
            break
    return found


class Unusable(Exception):
    """A prompt that cannot be an example, and why."""


def names_in(prompt):
    return {node.id for node in ast.walk(ast.parse(prompt)) if isinstance(node, ast.Name)}


def unknown_name(prompt, error):
    """The name in a prompt that nothing defines, if the prompt failed for that."""
    word = re.match(r"name '(\w+)' is not defined", str(error)) if type(error) is NameError else None
    return word.group(1) if word and word.group(1) in names_in(prompt) else None


def runner(source, name):
    """A function that runs prompts in a fresh module: [[prompt, what it shows]]."""
    code = compile(source, name, "exec", 0, True)

    def run(prompts):
        module = types.ModuleType(name[:-3])
        shown = []
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, vars(module))
        for prompt in prompts:
            printed = io.StringIO()
            try:
                with contextlib.redirect_stdout(printed):
                    sys.displayhook = lambda value: None if value is None else print(repr(value))
                    exec(compile(prompt + "\n", "<prompt>", "single", 0, True), vars(module))
                shown.append([prompt, printed.getvalue().rstrip("\n")])
            except SyntaxError as error:
                if error.filename == "<prompt>":
                    raise Unusable("`%s` is not Python: %s" % (prompt, error.msg)) from error
                shown.append([prompt, "Traceback (most recent call last):\n" + type(error).__name__])
            except Exception as error:
                unknown = unknown_name(prompt, error)
                if unknown:
                    raise Unusable("`%s`: there is no name `%s`" % (prompt, unknown)) from error
                text = "Traceback (most recent call last):\n" + type(error).__name__
                shown.append([prompt, text])
        return shown

    return run


def is_program(tree):
    """Whether it does something when it is started."""
    return any(
        isinstance(node, ast.If) and "__name__" in {getattr(one, "id", "") for one in ast.walk(node.test)}
        for node in tree.body
    )


def usable(prompts, run):
    """What the prompts of docstrings show, but for those that cannot be examples."""
    kept = []
    for prompt in prompts:
        try:
            run(kept + [prompt])
        except Unusable:
            continue
        kept.append(prompt)
    return run(kept)


def outline(name, calls, kind):
    with open(name, encoding="utf-8-sig") as stream:
        source = stream.read()
    tree = ast.parse(source)
    defined = [
        node for node in tree.body
        if isinstance(node, (ast.ClassDef,) + FUNCTIONS) and not node.name.startswith("_")
        and node.name != "main"
    ]
    program = is_program(tree) and not calls and not kind
    if not defined or program or kind == "program":
        about = ast.get_docstring(tree) or ""
        return {"kind": "program", "entry": [], "starter": "", "about": about.partition("\n")[0], "examples": []}
    starter = "\n\n\n".join(starter_of(source, node) for node in defined) + "\n"
    kinds = ["class" if isinstance(node, ast.ClassDef) else "function" for node in defined]
    run = runner(source, name)
    examples = run(calls) if calls else usable(docstring_calls(tree), run)
    if not examples:
        functions = [node for node in defined if isinstance(node, ast.FunctionDef)]
        guessed = [guessed_calls(node, run) for node in functions]
        calls = [call for group in itertools.zip_longest(*guessed) for call in group if call]
        examples = [pair for call in calls[: 2 * MOST_EXAMPLES] for pair in run([call])]
    return {
        "kind": "class" if "class" in kinds else "function",
        "entry": [node.name for node in defined],
        "starter": imports_for(source, tree, starter) + starter,
        "about": summary_of(defined[0]) or summary_of(tree),
        "examples": examples,
    }


def outline_or_fault(name, calls, kind):
    try:
        return outline(name, calls, kind)
    except Unusable as error:
        return {"fault": str(error)}
    except SyntaxError as error:
        return {"fault": "line %s is not Python: %s" % (error.lineno, error.msg)}
    except Exception as error:
        return {"fault": "it raises %s: %s" % (type(error).__name__, error)}


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    json.dump(outline_or_fault(sys.argv[1], asked["calls"], asked["kind"]), sys.stdout)
