from http import HTTPStatus


class App:
    def __init__(self):
        self._routes = []

    def route(self, pattern, methods=("GET",)):
        def register(view):
            self._routes.append((pattern.split("/"), frozenset(methods), view))
            return view

        return register

    def __call__(self, environ, start_response):
        status, headers, text = self._answer(environ["REQUEST_METHOD"], environ["PATH_INFO"])
        body = text.encode()
        headers += [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
        ]
        start_response(f"{status.value} {status.phrase}", headers)
        return [body]

    def _answer(self, method, path):
        parts = path.split("/")
        allowed = set()
        for pattern, methods, view in self._routes:
            values = match(pattern, parts)
            if values is None:
                continue
            if method in methods:
                return HTTPStatus.OK, [], view(**values)
            allowed |= methods
            break
        if allowed:
            headers = [("Allow", ", ".join(sorted(allowed)))]
            return HTTPStatus.METHOD_NOT_ALLOWED, headers, "Method Not Allowed"
        return HTTPStatus.NOT_FOUND, [], "Not Found"


def match(pattern, parts):
    """The values in the path by their names, or None if it is another path."""
    if len(pattern) != len(parts):
        return None
    values = {}
    for expected, part in zip(pattern, parts):
        if not (expected.startswith("<") and expected.endswith(">")):
            if expected != part:
                return None
            continue
        kind, _, name = expected[1:-1].rpartition(":")
        if kind == "int":
            if not (part.isascii() and part.isdigit()):
                return None
            values[name] = int(part)
        elif part:
            values[name] = part
        else:
            return None
    return values
