"""One function that goes through the questions in their order, with early returns."""

import io
import json


def make_app():
    titles, flags, made = {}, {}, [0]

    def todo(number):
        return {"id": number, "title": titles[number], "done": flags[number]}

    def respond(method, path, stream, length):
        if path == "/todos":
            allowed, number = ["GET", "POST"], None
        else:
            head, slash, tail = path.rpartition("/")
            if head != "/todos" or not tail.isdecimal() or str(int(tail)) != tail or tail == "0":
                return "404 Not Found", {"error": path}, []
            allowed, number = ["DELETE", "GET", "PUT"], int(tail)
        if method not in allowed:
            return "405 Method Not Allowed", {"error": method}, [("Allow", ", ".join(allowed))]
        if method == "DELETE":
            titles.pop(number, None)
            return "204 No Content", None, []
        if number is not None and number not in titles:
            return "404 Not Found", {"error": path}, []
        if method == "GET":
            return "200 OK", [todo(n) for n in sorted(titles)] if number is None else todo(number), []

        text = io.TextIOWrapper(io.BytesIO(stream.read(length)), encoding="utf-8")
        try:
            value = json.load(text)
        except ValueError:
            return "400 Bad Request", {"error": "body"}, []
        try:
            assert isinstance(value, dict)
            title = value.pop("title")
            done = value.pop("done", False) if number is None else value.pop("done")
            assert not value and title.split() and (done is True or done is False)
        except (AssertionError, KeyError, AttributeError):
            return "422 Unprocessable Entity", {"error": "body"}, []
        headers, status = [], "200 OK"
        if number is None:
            made[0] += 1
            number, status, headers = made[0], "201 Created", [("Location", f"/todos/{made[0]}")]
        titles[number], flags[number] = title, done
        return status, todo(number), headers

    def app(environ, start_response):
        status, value, headers = respond(
            environ["REQUEST_METHOD"], environ["PATH_INFO"], environ["wsgi.input"],
            int(environ.get("CONTENT_LENGTH") or "0"))
        if value is not None:
            headers.append(("Content-Type", "application/json"))
        start_response(status, headers)
        if value is not None:
            yield json.dumps(value).encode()

    return app
