import re

PART = re.compile(r"<(?:(int):)?(\w+)>")


class Route:
    def __init__(self, pattern, methods, view):
        self.methods, self.view, self.kinds = set(methods), view, {}
        regex, end = "", 0
        for found in PART.finditer(pattern):
            kind, name = found.groups()
            self.kinds[name] = int if kind else str
            regex += re.escape(pattern[end : found.start()])
            regex += f"(?P<{name}>{'[0-9]+' if kind else '[^/]+'})"
            end = found.end()
        self.regex = re.compile(regex + re.escape(pattern[end:]))

    def match(self, path):
        found = self.regex.fullmatch(path)
        return found and {name: self.kinds[name](text) for name, text in found.groupdict().items()}


class App:
    def __init__(self):
        self.routes = []

    def route(self, pattern, methods=("GET",)):
        def register(view):
            self.routes.append(Route(pattern, methods, view))
            return view

        return register

    def __call__(self, environ, start_response):
        def send(status, text, *headers):
            data = text.encode("utf-8")
            start_response(status, [("Content-Type", "text/plain; charset=utf-8"),
                                    ("Content-Length", str(len(data))), *headers])
            return iter([data])

        known = [(route, values) for route in self.routes
                 if (values := route.match(environ["PATH_INFO"])) is not None]
        for route, values in known:
            if environ["REQUEST_METHOD"] in route.methods:
                return send("200 OK", route.view(**values))
        if not known:
            return send("404 Not Found", "Not Found")
        methods = set().union(*(route.methods for route, _ in known))
        return send("405 Method Not Allowed", "Method Not Allowed", ("Allow", ", ".join(sorted(methods))))
