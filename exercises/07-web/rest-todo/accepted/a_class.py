"""An object with __call__; methods are found by their names."""

import json

PHRASES = {200: "OK", 201: "Created", 204: "No Content", 400: "Bad Request", 404: "Not Found",
           405: "Method Not Allowed", 422: "Unprocessable Entity"}


class Api:
    def __init__(self):
        self.todos = []
        self.last = 0

    def __call__(self, environ, start_response):
        code, value, *headers = self.route(environ)
        if value is None:
            start_response("{} {}".format(code, PHRASES[code]), headers)
            return []
        start_response("{} {}".format(code, PHRASES[code]), headers + [("Content-Type", "application/json")])
        return [json.dumps(value, ensure_ascii=False).encode("utf-8")]

    def route(self, environ):
        parts = environ["PATH_INFO"].split("/")
        if parts == ["", "todos"]:
            kind, arguments = "list", []
        elif len(parts) == 3 and parts[:2] == ["", "todos"] and self.is_id(parts[2]):
            kind, arguments = "one", [int(parts[2])]
        else:
            return 404, {"error": "no such path"}
        view = getattr(self, kind + "_" + environ["REQUEST_METHOD"].lower(), None)
        if view is None:
            known = sorted(name[len(kind) + 1:].upper() for name in dir(self) if name.startswith(kind + "_"))
            return 405, {"error": "no such method"}, ("Allow", ", ".join(known))
        return view(environ, *arguments)

    @staticmethod
    def is_id(text):
        return text.isascii() and text.isdigit() and not text.startswith("0")

    def position(self, id):
        for place, todo in enumerate(self.todos):
            if todo["id"] == id:
                return place

    def list_get(self, environ):
        return 200, self.todos

    def list_post(self, environ):
        code, body = self.body(environ, {"done": False})
        if code != 200:
            return code, body
        self.last += 1
        self.todos.append({"id": self.last, **body})
        return 201, self.todos[-1], ("Location", "/todos/%d" % self.last)

    def one_get(self, environ, id):
        place = self.position(id)
        return (404, {"error": "no such todo"}) if place is None else (200, self.todos[place])

    def one_put(self, environ, id):
        place = self.position(id)
        if place is None:
            return 404, {"error": "no such todo"}
        code, body = self.body(environ, {})
        if code == 200:
            self.todos[place] = body = {"id": id, **body}
        return code, body

    def one_delete(self, environ, id):
        place = self.position(id)
        if place is not None:
            del self.todos[place]
        return 204, None

    def body(self, environ, defaults):
        length = environ.get("CONTENT_LENGTH", "")
        raw = environ["wsgi.input"].read(int(length)) if length else b""
        try:
            given = json.loads(str(raw, "utf-8"))
        except (UnicodeDecodeError, json.JSONDecodeError):
            return 400, {"error": "not JSON"}
        if type(given) is dict:
            value = dict(defaults, **given)
            if (value.keys() == {"title", "done"} and type(value["title"]) is str
                    and not value["title"].isspace() and value["title"] and type(value["done"]) is bool):
                return 200, value
        return 422, {"error": "not a todo"}


def make_app():
    return Api()
