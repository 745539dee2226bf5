"""Reads reports as those that they are for would, and says what is wrong.

    check_reports.py FORMAT=FILE…

JSON is validated by a schema of the format's fields, JUnit by a schema and its counts, CSV by its
shape, HTML by a parser that finds no element that could do anything.
"""

import csv
import html.parser
import json
import pathlib
import re
import sys

import jsonschema
from lxml import etree

SCHEMAS = pathlib.Path(__file__).resolve().parent / "schemas"
ELEMENTS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "div",
            "b", "span", "table", "thead", "tbody", "tr", "th", "td", "a", "details", "summary", "i",
            "pre", "ul", "li", "footer", "svg", "g", "line", "polyline", "path", "circle", "text",
            "rect"}


def check_json(path, schema):
    document = json.loads(path.read_bytes().decode("utf-8"))
    if schema:
        jsonschema.validate(document, json.loads((SCHEMAS / f"{schema}.json").read_text()))
    return document


def check_junit(path):
    tree = etree.parse(str(path))
    etree.XMLSchema(etree.parse(str(SCHEMAS / "junit.xsd"))).assertValid(tree)
    for suite in tree.getroot():
        cases = suite.findall("testcase")
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(name)) == len(suite.findall(f"testcase/{tag}")), (name, suite.attrib)
        assert int(suite.get("tests")) == len(cases)
        names = [case.get("name") for case in cases]
        assert len(set(names)) == len(names), names


class Elements(html.parser.HTMLParser):
    """What is in the document: only what kata itself writes, and every link within it."""

    def __init__(self):
        super().__init__()
        self.ids, self.links = set(), set()

    def handle_starttag(self, tag, attrs):
        assert tag in ELEMENTS, f"<{tag}>"
        for name, value in attrs:
            assert not name.startswith("on"), (tag, name)
            assert name in ("style",) or "javascript:" not in (value or ""), (tag, value)
            if name == "id":
                self.ids.add(value)
            if name == "href":
                assert re.fullmatch(r"#s\d+", value), value
                self.links.add(value[1:])


def check_html(path):
    elements = Elements()
    elements.feed(path.read_bytes().decode("utf-8"))
    assert elements.links <= elements.ids, elements.links - elements.ids


def check_csv(path):
    rows = list(csv.reader(path.open(newline="", encoding="utf-8")))
    assert len({len(row) for row in rows}) == 1, rows
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")), cell


def check_github(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        assert re.match(r"::(error file=[^:]*,title=[^:]*|notice title=kata)::", line), line


def check(argument):
    kind, _, name = argument.partition("=")
    path = pathlib.Path(name)
    if kind == "junit":
        check_junit(path)
    elif kind == "html":
        check_html(path)
    elif kind == "csv":
        check_csv(path)
    elif kind == "github":
        check_github(path)
    elif kind == "jsonl":
        for line in path.read_bytes().decode("utf-8").splitlines():
            json.loads(line)
    elif kind == "markdown":
        path.read_bytes().decode("utf-8")
    else:
        check_json(path, {"json": None}.get(kind, kind))
    print(f"{kind}: as its readers take it")


if __name__ == "__main__":
    for word in sys.argv[1:]:
        check(word)
