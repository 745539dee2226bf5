"""A client, and an application that shows what it got."""

import io


def transfer(environ, start_response):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length).decode()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ['token {}, body "{}"'.format(environ["csrf_token"], body).encode()]


class Stream(io.BytesIO):
    """A server's input, which must not be read beyond the body."""

    def read(self, size=-1):
        if size is None or size < 0 or self.tell() + size > len(self.getvalue()):
            raise RuntimeError("the input was read beyond the body: a server's stream would wait here")
        return super().read(size)


def environ_of(method, cookie=None, token=None, origin=None, form=None, json=None, kind=None):
    body = (form or json or "").encode()
    environ = {
        "REQUEST_METHOD": method, "PATH_INFO": "/transfer", "wsgi.url_scheme": "https",
        "HTTP_HOST": "bank.example", "CONTENT_LENGTH": str(len(body)) if body else "",
        "wsgi.input": Stream(body),
    }
    if form is not None:
        environ["CONTENT_TYPE"] = "application/x-www-form-urlencoded" if kind is None else kind
    if json is not None:
        environ["CONTENT_TYPE"] = "application/json"
    for name, value in [("HTTP_COOKIE", cookie), ("HTTP_X_CSRF_TOKEN", token), ("HTTP_ORIGIN", origin)]:
        if value is not None:
            environ[name] = value
    return environ


def answer_to(app, environ):
    started = []
    chunks = app(environ, lambda status, headers, exc_info=None: started.append(status))
    return started[0], b"".join(chunks).decode()


def request(app, method, **what):
    """(status, body) of a request."""
    return answer_to(app, environ_of(method, **what))


def unread(app, method, **what):
    """(status, how many bytes of the body were read)."""
    environ = environ_of(method, **what)
    stream = environ["wsgi.input"]
    status, _ = answer_to(app, environ)
    return status, stream.tell()


def token_of(app, session):
    """The token that the application finds for a session."""
    return request(app, "GET", cookie="session=" + session)[1].split()[1].rstrip(",")
