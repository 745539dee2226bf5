"""Makes mutants of Python source files: each is the file with one small mistake put into it.

usage: mutants.py FILE…

Writes one JSON document: a list of {file, line, operator, start, end, text}. A mutant is the file's
bytes from `start` up to `end` replaced by `text`; all else, comments too, stays as it is written.
Every mutant compiles and differs from the others. Works on CPython 3.8 and later.
"""

import ast
import json
import sys

COMPARISONS = {
    "Lt": ("<", ("<=", ">=")),
    "LtE": ("<=", ("<", ">")),
    "Gt": (">", (">=", "<=")),
    "GtE": (">=", (">", "<")),
    "Eq": ("==", ("!=",)),
    "NotEq": ("!=", ("==",)),
    "In": ("in", ("not in",)),
    "NotIn": ("not in", ("in",)),
    "Is": ("is", ("is not",)),
    "IsNot": ("is not", ("is",)),
}
BOUNDARIES = {"Lt", "LtE", "Gt", "GtE"}
ARITHMETIC = {
    "Add": ("+", "-"),
    "Sub": ("-", "+"),
    "Mult": ("*", "+"),
    "Div": ("/", "//"),
    "FloorDiv": ("//", "/"),
    "Mod": ("%", "*"),
    "Pow": ("**", "*"),
    "LShift": ("<<", ">>"),
    "RShift": (">>", "<<"),
    "BitAnd": ("&", "|"),
    "BitOr": ("|", "&"),
    "BitXor": ("^", "&"),
}
# What no case can tell from the original: annotations, and texts that no code reads.
SKIPPED_FIELDS = {"annotation", "returns", "type_comment", "type_params"}
TYPES_OF_TEXT = ("JoinedStr", "TemplateStr")
# With these, UTF-8 is what kata has Python read and write by default.
OPENING = {"open", "fdopen", "read_text", "write_text", "TextIOWrapper"}
# Texts for people, in calls of these methods of argparse: which words help has is nobody's promise.
PARSING = {"ArgumentParser", "add_argument", "add_parser", "add_subparsers", "add_argument_group"}
FOR_PEOPLE = {"description", "epilog", "help", "metavar", "prog", "title", "usage"}


def kind(node):
    return type(node).__name__


def is_text(node):
    return kind(node) == "Constant" and isinstance(node.value, str)


def does_nothing(statement):
    """A docstring, or `...` in place of a body."""
    return kind(statement) == "Expr" and kind(statement.value) == "Constant"


def is_main_guard(node):
    return kind(node) == "If" and any(
        kind(part) == "Name" and part.id == "__name__" for part in ast.walk(node.test)
    )


def called_name(call):
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def is_text_for_people(call, keyword):
    return keyword.arg in FOR_PEOPLE and called_name(call) in PARSING


def is_default_encoding(call, keyword):
    value = getattr(keyword.value, "value", None)
    is_utf8 = keyword.arg == "encoding" and value in ("utf-8", "UTF-8", "utf8")
    return is_utf8 and called_name(call) in OPENING


def is_never_missed(call, keyword):
    """A keyword argument without which no case can see a difference."""
    return is_default_encoding(call, keyword) or is_text_for_people(call, keyword)


class File:
    """One source file, and where its lines begin."""

    def __init__(self, name):
        self.name = name
        with open(name, "rb") as stream:
            self.source = stream.read()
        self.starts = [0]
        for line in self.source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        # A byte order mark belongs to no column.
        self.mark = 3 if self.source.startswith(b"\xef\xbb\xbf") else 0

    def offset(self, line, column):
        return self.starts[line - 1] + column + (self.mark if line == 1 else 0)

    def start(self, node):
        return self.offset(node.lineno, node.col_offset)

    def end(self, node):
        return self.offset(node.end_lineno, node.end_col_offset)

    def line(self, offset):
        line = 1
        while line < len(self.starts) - 1 and self.starts[line] <= offset:
            line += 1
        return line

    def find(self, word, start, end):
        """Where an operator stands between its operands; None if a comment hides it."""
        gap = self.source[start:end]
        place = gap.find(word.split()[0].encode())
        if b"#" in gap or place < 0:
            return None
        if " " in word:
            last = gap.rfind(word.split()[1].encode())
            return start + place, start + last + len(word.split()[1])
        return start + place, start + place + len(word)

    def indentation(self, node):
        begin = self.starts[node.lineno - 1]
        before = self.source[begin : self.start(node)]
        return before if not before.strip() else None


class Mutator:
    """Collects the mutants of one file."""

    def __init__(self, file):
        self.file = file
        self.found = []
        self.seen = set()

    def add(self, operator, start, end, text):
        source = self.file.source
        data = text.encode("utf-8")
        if (start, end, data) in self.seen or source[start:end] == data:
            return
        self.seen.add((start, end, data))
        try:
            # In the mutant's own way: an indentation or a parenthesis may not close any more.
            compile(source[:start] + data + source[end:], self.file.name, "exec", 0, True)
        except (SyntaxError, ValueError):
            return
        place = {"file": self.file.name, "line": self.file.line(start), "operator": operator}
        self.found.append(dict(place, start=start, end=end, text=text))

    def replace(self, operator, node, text):
        self.add(operator, self.file.start(node), self.file.end(node), text)

    def swap(self, operator, word, text, left, right):
        place = self.file.find(word, self.file.end(left), self.file.start(right))
        if place is not None:
            self.add(operator, place[0], place[1], text)

    # Whether what is below a node is looked at, and what becomes of it.

    def walk(self, node):
        if is_main_guard(node) or does_nothing(node) or kind(node) in TYPES_OF_TEXT:
            return
        visit = getattr(self, "of_" + kind(node), None)
        if visit is not None:
            visit(node)
        for name in ("body", "orelse", "finalbody"):
            body = getattr(node, name, None)
            if isinstance(body, list):
                self.of_statements(body, node)
        for name, value in ast.iter_fields(node):
            if name in SKIPPED_FIELDS or (kind(node) == "Raise" and name in ("exc", "cause")):
                continue
            for child in value if isinstance(value, list) else [value]:
                if name == "keywords" and kind(node) == "Call" and is_text_for_people(node, child):
                    continue
                if isinstance(child, ast.AST):
                    self.walk(child)

    def of_statements(self, body, parent):
        for statement in body:
            if does_nothing(statement) or is_main_guard(statement):
                continue
            deleted = kind(statement) in ("Expr", "Assign", "AugAssign", "Raise", "Delete", "Assert")
            deleted = deleted or (kind(statement) == "AnnAssign" and statement.value is not None)
            deleted = deleted or (kind(statement) == "If" and not statement.orelse)
            # A module's own assignments are missed as soon as it is used.
            if kind(parent) == "Module" and kind(statement) != "Expr":
                deleted = False
            if deleted:
                self.replace("statement deletion", statement, "pass")
            elif kind(statement) in ("FunctionDef", "AsyncFunctionDef") and kind(parent) == "ClassDef":
                first = (statement.decorator_list or [statement])[0]
                start = self.file.start(first)
                if statement.decorator_list:
                    start = self.file.source.rindex(b"@", 0, start)
                self.add("method deletion", start, self.file.end(statement), "pass")

    def of_Compare(self, node):
        left = node.left
        for operator, right in zip(node.ops, node.comparators):
            word, others = COMPARISONS[kind(operator)]
            for index, other in enumerate(others):
                name = "boundary" if kind(operator) in BOUNDARIES and index == 0 else "comparison"
                self.swap(name, word, other, left, right)
            left = right

    def of_BinOp(self, node):
        if kind(node.op) == "Mod" and (is_text(node.left) or kind(node.left) in TYPES_OF_TEXT):
            return
        if kind(node.op) in ARITHMETIC:
            word, other = ARITHMETIC[kind(node.op)]
            self.swap("arithmetic", word, other, node.left, node.right)

    def of_AugAssign(self, node):
        if kind(node.op) in ARITHMETIC:
            word, other = ARITHMETIC[kind(node.op)]
            self.swap("arithmetic", word + "=", other + "=", node.target, node.value)

    def of_BoolOp(self, node):
        word, other = ("and", "or") if kind(node.op) == "And" else ("or", "and")
        for left, right in zip(node.values, node.values[1:]):
            self.swap("boolean", word, other, left, right)

    def of_UnaryOp(self, node):
        start = self.file.start(node)
        if kind(node.op) == "Not":
            end = start + 3
            while self.file.source[end : end + 1] == b" ":
                end += 1
            self.add("boolean", start, end, "")
        elif kind(node.op) == "USub":
            self.add("arithmetic", start, start + 1, "")

    def of_Constant(self, node):
        value = node.value
        if value is True or value is False:
            self.replace("constant", node, str(not value))
        elif type(value) is int:
            self.replace("constant", node, str(value + 1))
            if value > 0:
                self.replace("constant", node, str(value - 1))
        elif type(value) is float:
            self.replace("constant", node, repr(value + 1.0))
        elif type(value) in (str, bytes):
            prefix = "b" if type(value) is bytes else ""
            self.replace("constant", node, prefix + ('""' if value else '"x"'))

    def of_Slice(self, node):
        for part in (node.lower, node.upper, node.step):
            if part is not None:
                self.replace("slice", part, "")

    def of_Return(self, node):
        if node.value is not None and kind(node.value) != "Constant":
            self.replace("return", node.value, "None")

    def of_Yield(self, node):
        if node.value is not None and kind(node.value) != "Constant":
            self.replace("return", node.value, "None")

    def of_If(self, node):
        self.condition(node.test, ("True", "False"))

    def of_IfExp(self, node):
        self.condition(node.test, ("True", "False"))

    def of_comprehension(self, node):
        for test in node.ifs:
            self.condition(test, ("True",))

    def condition(self, test, values):
        if kind(test) != "Constant":
            for value in values:
                self.replace("condition", test, value)

    def of_While(self, node):
        self.condition(node.test, ("False",))
        self.once(node)

    def of_For(self, node):
        self.replace("loop", node.iter, "()")
        self.once(node)

    def once(self, node):
        """The loop runs one time only."""
        last = node.body[-1]
        indentation = self.file.indentation(node.body[0])
        if indentation is None or kind(last) in ("Break", "Return", "Raise", "Continue"):
            return
        end = self.file.end(last)
        self.add("loop", end, end, "\n" + indentation.decode() + "break")

    def of_Break(self, node):
        self.replace("loop", node, "pass")

    def of_Continue(self, node):
        self.replace("loop", node, "break")

    def of_ExceptHandler(self, node):
        if not (len(node.body) == 1 and kind(node.body[0]) == "Raise"):
            start, end = self.file.start(node.body[0]), self.file.end(node.body[-1])
            self.add("exception", start, end, "raise")

    def of_Expr(self, node):
        self.statement = node.value  # its deletion says more than the removal of its call

    def of_Call(self, node):
        self.drop_keywords(node)
        if node is getattr(self, "statement", None) or node.keywords:
            return
        function = node.func
        if kind(function) == "Name" and len(node.args) == 1 and kind(node.args[0]) != "Starred":
            inner = self.text(node.args[0])
            lone = kind(node.args[0]) != "GeneratorExp" and "\n" not in inner
            if lone:
                self.replace("call removal", node, "(%s)" % inner if " " in inner else inner)
        elif kind(function) == "Attribute" and not node.args and kind(function.value) != "Call":
            self.replace("call removal", node, self.text(function.value))

    def text(self, node):
        return self.file.source[self.file.start(node) : self.file.end(node)].decode("utf-8")

    def drop_keywords(self, node):
        """`sorted(x, reverse=True)` without its keyword."""
        before = sorted(self.file.end(one) for one in node.args)
        for keyword in node.keywords:
            end = self.file.end(keyword.value)
            if keyword.arg is not None and not is_never_missed(node, keyword):
                name = self.file.source.rfind(
                    keyword.arg.encode(), self.file.start(node), self.file.start(keyword.value)
                )
                start = before[-1] if before else name
                if name >= 0:
                    self.add("argument removal", start, end, "")
            before.append(end)

    def decorators(self, node):
        for decorator in node.decorator_list:
            start = self.file.source.rindex(b"@", 0, self.file.start(decorator))
            begin = self.file.starts[decorator.lineno - 1]
            end = self.file.starts[decorator.end_lineno]
            if not self.file.source[begin:start].strip():
                self.add("decorator removal", begin, end, "")

    of_FunctionDef = of_AsyncFunctionDef = of_ClassDef = decorators


def mutants_of(name):
    file = File(name)
    mutator = Mutator(file)
    mutator.walk(ast.parse(file.source, name))
    return sorted(mutator.found, key=lambda one: (one["start"], one["end"]))


if __name__ == "__main__":
    json.dump([mutant for name in sys.argv[1:] for mutant in mutants_of(name)], sys.stdout)
