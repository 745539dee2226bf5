"""Searches for a session that tells a mutant from the reference.

Reads one JSON document: {files: [[name, reference, mutant]], entry, fixtures, oracle, mode, seconds,
exceptions, sessions: [{given: [[name, source]], prompts: [source]}]}. Candidates are the sessions with
other literals for arguments, and with prompts left out or repeated. They stay within what the given
sessions show of each argument (its types, an order, a sign, the characters of a text), and the
reference may raise nothing but the exceptions that are named.

Writes a JSON document on a line whenever it has found a shorter session: {given: [[name, source]],
prompts: [[source, shown]]}, and {} in the end if there is none. Works on CPython 3.8 and later.
"""

import ast
import contextlib
import copy
import io
import json
import random
import sys
import time
import types

from variation import Facts, fresh_folder, simpler, varied

LITERALS = (int, float, str, bytes, bool, type(None), list, tuple, set, dict)


class Argument:
    """A literal in a prompt's source, and the place whose facts it has to keep."""

    def __init__(self, start, end, value, place):
        self.start, self.end, self.value, self.place = start, end, value, place


def arguments_in(source):
    """The literal arguments of every call in a prompt, in the order of the text."""
    data = source.encode("utf-8")
    starts = [0]
    for line in data.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []

    def walk(node):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            named = [(number, one) for number, one in enumerate(node.args)]
            named += [(keyword.arg, keyword.value) for keyword in node.keywords]
            for place, one in named:
                value = literal(one)
                if value is not None:
                    start = starts[one.lineno - 1] + one.col_offset
                    end = starts[one.end_lineno - 1] + one.end_col_offset
                    found.append(Argument(start, end, value[0], (name, place)))
                else:
                    walk(one)
            walk(node.func)
            return
        for child in ast.iter_child_nodes(node):
            walk(child)

    walk(ast.parse(source))
    return sorted(found, key=lambda one: one.start)


def literal(node):
    """[value] of a literal, else None."""
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None
    return [value] if isinstance(value, LITERALS) else None


def rewritten(source, arguments, values):
    data = source.encode("utf-8")
    for argument, value in sorted(zip(arguments, values), key=lambda pair: -pair[0].start):
        if repr(value) != repr(argument.value):
            data = data[: argument.start] + repr(value).encode("utf-8") + data[argument.end :]
    return data.decode("utf-8")


def canonical(value, loose):
    """What two equal results have in common: order of dictionaries and sets does not count."""
    kind = type(value)
    if kind in (list, tuple):
        return (list if loose else kind).__name__, [canonical(item, loose) for item in value]
    if isinstance(value, dict):
        return "dict", sorted(repr((canonical(k, loose), canonical(v, loose))) for k, v in value.items())
    if isinstance(value, (set, frozenset)):
        return kind.__name__, sorted(repr(canonical(item, loose)) for item in value)
    if loose and kind in (int, float, bool, complex):
        return "number", repr(round(value, 9) + 0.0 if kind is not complex else value)
    if type(value).__repr__ is object.__repr__:
        return kind.__name__, None
    return kind.__name__, repr(value)


class Implementation:
    """The submission's modules, loaded, and the names that prompts see."""

    def __init__(self, request, which):
        self.names = {}
        made = []
        for name, *sources in request["files"]:
            module = types.ModuleType(name[:-3])
            made.append((name, sources[which], module))
            sys.modules[name[:-3]] = module
        for name, source, module in made:
            exec(compile(source, name, "exec", 0, True), vars(module))
        for entry in request["entry"]:
            for _, _, module in made:
                if hasattr(module, entry):
                    self.names[entry] = getattr(module, entry)
        if request["fixtures"]:
            fixtures = __import__("fixtures")
            self.names.update((k, v) for k, v in vars(fixtures).items() if k[:1] != "_")


class Search:
    def __init__(self, request):
        self.request = request
        self.rng = random.Random(1)
        self.loose = request["mode"] in ("equal", "approx")
        self.oracle = vars(__import__("oracle")) if request["oracle"] else {}
        quiet = io.StringIO()
        with contextlib.redirect_stdout(quiet):
            self.both = [Implementation(request, which) for which in (0, 1)]
        self.allowed = set(request["exceptions"])
        self.best = None
        self.end = time.process_time() + request["seconds"]
        self.facts = {}
        self.pool = []
        for session in request["sessions"]:
            for source in session["prompts"]:
                for argument in arguments_in(source):
                    self.facts.setdefault(argument.place, Facts()).see(argument.value)
                    self.pool.append(argument.value)
            for name, source in session["given"]:
                value = literal_source(source)
                if value is not None:
                    self.facts.setdefault(("given", name), Facts()).see(value[0])
                    self.pool.append(value[0])

    def outcomes(self, implementation, given, prompts):
        """[(canonical outcome, what a prompt would show, the exception's type)]"""
        with fresh_folder():
            return self.outcomes_here(implementation, given, prompts)

    def outcomes_here(self, implementation, given, prompts):
        namespace = dict(implementation.names)
        outer = dict(self.oracle)
        found = []
        for name, source in given:
            outer[name] = eval(source, outer)
            namespace[name] = copy.deepcopy(outer[name])
        for source in prompts:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                outcome = self.outcome(source, namespace)
            text = printed.getvalue()
            kind, shown, raised = outcome
            found.append(((kind, text), text + shown, raised))
        return found

    def outcome(self, source, namespace):
        try:
            try:
                code, shows = compile(source, "<prompt>", "eval", 0, True), True
            except SyntaxError:
                code, shows = compile(source + "\n", "<prompt>", "exec", 0, True), False
            value = eval(code, namespace)
        except Exception as error:
            name = type(error).__name__
            return ("raises", name), "Traceback (most recent call last):\n" + name, name
        if not shows or value is None:
            return ("nothing", ""), "", None
        kind = canonical(value, self.loose)
        if self.request["mode"] == "unordered" and type(value) in (list, tuple):
            kind = (kind[0], sorted(map(repr, kind[1])))
        return kind, repr(value), None

    def tells_apart(self, given, prompts):
        """The reference's outcomes if the mutant's differ and the session is one to ask, else None."""
        try:
            reference = self.outcomes(self.both[0], given, prompts)
            if any(raised and raised not in self.allowed for _, _, raised in reference):
                return None
            mutant = self.outcomes(self.both[1], given, prompts)
        except Exception:
            return None  # a given expression of the candidate's own making
        if [one[0] for one in reference] == [one[0] for one in mutant]:
            return None
        # An address in it is different each time.
        return reference if not any(" at 0x" in shown for _, shown, _ in reference) else None

    def keep(self, given, prompts, outcomes):
        # What comes after the first difference shows nothing more.
        found = {"given": given, "prompts": [[s, o[1]] for s, o in zip(prompts, outcomes)]}
        size = sum(len(source) for source in prompts) + sum(len(source) for _, source in given)
        if self.best is None or size < self.best[0]:
            self.best = (size, given, prompts)
            print(json.dumps(found), flush=True)
            return True
        return False

    def candidate(self, session):
        given, prompts = list(session["given"]), list(session["prompts"])
        if len(prompts) > 1 and self.rng.random() < 0.3:
            place = self.rng.randrange(len(prompts))
            if self.rng.random() < 0.5:
                del prompts[place]
            else:
                prompts.insert(self.rng.randrange(len(prompts) + 1), prompts[place])
        for _ in range(self.rng.choice([1, 1, 1, 2, 2, 3])):
            place = self.rng.randrange(len(prompts) + len(given))
            if place < len(prompts):
                prompts[place] = self.varied_prompt(prompts[place])
            else:
                name, source = given[place - len(prompts)]
                given[place - len(prompts)] = [name, self.varied_given(name, source)]
        return given, prompts

    def varied_prompt(self, source):
        arguments = arguments_in(source)
        if not arguments:
            return source
        values = [one.value for one in arguments]
        place = self.rng.randrange(len(values))
        values[place] = varied(values[place], self.rng, self.pool)
        if not self.facts[arguments[place].place].allow(values[place]):
            return source
        return rewritten(source, arguments, values)

    def varied_given(self, name, source):
        value = literal_source(source)
        if value is None:
            return source
        other = varied(value[0], self.rng, self.pool)
        return repr(other) if self.facts[("given", name)].allow(other) else source

    def shrink(self):
        """Simpler values in place of the best session's, as long as they still tell."""
        again = self.best is not None
        while again and time.process_time() < self.end + 0.5:
            again = any(self.try_one(*one) for one in self.simpler_sessions())

    def simpler_sessions(self):
        _, given, prompts = self.best
        for place in range(len(prompts) if len(prompts) > 1 else 0):
            yield given, prompts[:place] + prompts[place + 1 :]
        for place, source in enumerate(prompts):
            arguments = arguments_in(source)
            values = [one.value for one in arguments]
            for number, argument in enumerate(arguments):
                for other in simpler(argument.value):
                    if self.facts.get(argument.place, Facts()).allow(other):
                        new = values[:number] + [other] + values[number + 1 :]
                        changed = rewritten(source, arguments, new)
                        yield given, prompts[:place] + [changed] + prompts[place + 1 :]
        for place, (name, source) in enumerate(given):
            value = literal_source(source)
            for other in simpler(value[0]) if value is not None else ():
                if self.facts[("given", name)].allow(other):
                    yield given[:place] + [[name, repr(other)]] + given[place + 1 :], prompts

    def try_one(self, given, prompts):
        outcomes = self.tells_apart(given, prompts)
        return outcomes is not None and self.keep(given, prompts, outcomes)

    def run(self):
        sessions = self.request["sessions"]
        tried = set()
        while sessions and time.process_time() < self.end and self.best is None:
            given, prompts = self.candidate(self.rng.choice(sessions))
            key = repr((given, prompts))
            if prompts and key not in tried:
                tried.add(key)
                self.try_one(given, prompts)
        self.shrink()


def literal_source(source):
    try:
        return literal(ast.parse(source.strip(), mode="eval").body)
    except SyntaxError:
        return None


if __name__ == "__main__":
    search = Search(json.load(sys.stdin))
    search.run()
    if search.best is None:
        print("{}")
