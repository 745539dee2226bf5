import itertools
import json
import re
from http import HTTPStatus


class Refused(Exception):
    def __init__(self, status, text, headers=()):
        super().__init__(text)
        self.status, self.headers = status, list(headers)


def make_app():
    """Return a WSGI application: a REST API for a list of things to do."""
    todos, ids = {}, itertools.count(1)

    def everything(environ):
        return HTTPStatus.OK, list(todos.values()), []

    def make(environ):
        body = read_json(environ)
        title, done = checked(body, required={"title"})
        todo = {"id": next(ids), "title": title, "done": done}
        todos[todo["id"]] = todo
        return HTTPStatus.CREATED, todo, [("Location", f"/todos/{todo['id']}")]

    def show(environ, number):
        return HTTPStatus.OK, find(number), []

    def replace(environ, number):
        todo = find(number)
        body = read_json(environ)
        todo["title"], todo["done"] = checked(body, required={"title", "done"})
        return HTTPStatus.OK, todo, []

    def remove(environ, number):
        todos.pop(number, None)
        return HTTPStatus.NO_CONTENT, None, []

    def find(number):
        if number not in todos:
            raise Refused(HTTPStatus.NOT_FOUND, f"there is no todo {number}")
        return todos[number]

    collection = {"GET": everything, "POST": make}
    single = {"GET": show, "PUT": replace, "DELETE": remove}

    def answer(environ):
        path = re.fullmatch(r"/todos(?:/([1-9][0-9]*))?", environ["PATH_INFO"])
        if not path:
            raise Refused(HTTPStatus.NOT_FOUND, "there is nothing here")
        views, arguments = (single, [int(path[1])]) if path[1] else (collection, [])
        if environ["REQUEST_METHOD"] not in views:
            allow = [("Allow", ", ".join(sorted(views)))]
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "this method does not work here", allow)
        return views[environ["REQUEST_METHOD"]](environ, *arguments)

    def app(environ, start_response):
        try:
            status, value, headers = answer(environ)
        except Refused as error:
            status, value, headers = error.status, {"error": str(error)}, error.headers
        content = b"" if value is None else json.dumps(value).encode()
        if content:
            headers += [("Content-Type", "application/json")]
        start_response(f"{status.value} {status.phrase}", headers)
        return [content]

    return app


def read_json(environ):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    try:
        return json.loads(environ["wsgi.input"].read(length).decode())
    except ValueError as error:
        raise Refused(HTTPStatus.BAD_REQUEST, f"the body is no JSON: {error}")


def checked(body, required):
    """(title, done) of a body that fits."""
    if not isinstance(body, dict) or not required <= set(body) <= {"title", "done"}:
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "wanted: an object with title and done")
    title, done = body["title"], body.get("done", False)
    if not isinstance(title, str) or not title.strip():
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "title has to be a text")
    if not isinstance(done, bool):
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "done has to be true or false")
    return title, done
