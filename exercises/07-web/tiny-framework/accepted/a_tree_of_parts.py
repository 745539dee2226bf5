from collections import OrderedDict


class Node:
    def __init__(self):
        self.children = OrderedDict()  # literal part, or (kind, name) -> Node
        self.views = []  # (order, methods, view)


class App:
    def __init__(self):
        self.root, self.count = Node(), 0

    def route(self, pattern, methods=("GET",)):
        def register(view):
            node = self.root
            for part in pattern.split("/"):
                key = part
                if part[:1] == "<" and part[-1:] == ">":
                    kind, _, name = part.strip("<>").rpartition(":")
                    key = (kind or "str", name)
                node = node.children.setdefault(key, Node())
            node.views.append((self.count, tuple(methods), view))
            self.count += 1
            return view

        return register

    def _find(self, node, parts, values):
        if not parts:
            for order, methods, view in node.views:
                yield order, methods, view, values
            return
        part, rest = parts[0], parts[1:]
        for key, child in node.children.items():
            if key == part:
                yield from self._find(child, rest, values)
            elif isinstance(key, tuple) and part:
                kind, name = key
                if kind == "str":
                    yield from self._find(child, rest, {**values, name: part})
                elif all(digit in "0123456789" for digit in part):
                    yield from self._find(child, rest, {**values, name: int(part)})

    def __call__(self, environ, start_response):
        found = sorted(self._find(self.root, environ["PATH_INFO"].split("/"), {}), key=lambda one: one[0])
        headers = [("Content-Type", "text/plain; charset=utf-8")]
        status, text = "404 Not Found", "Not Found"
        if found:
            status, text = "405 Method Not Allowed", "Method Not Allowed"
            for _, methods, view, values in found:
                if environ["REQUEST_METHOD"] in methods:
                    status, text = "200 OK", view(**values)
                    break
            else:
                allowed = {method for _, methods, _, _ in found for method in methods}
                headers.append(("Allow", ", ".join(sorted(allowed))))
        body = text.encode()
        start_response(status, headers + [("Content-Length", str(len(body)))])
        return [body]
