"""A client that calls a WSGI application as a server would, without a network."""

import io


def request(app, method, target, body=b""):
    """(status code, headers with names in lower case, body) of one request."""
    path, _, query = target.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "CONTENT_LENGTH": str(len(body)),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    started = []

    def start_response(status, headers, exc_info=None):
        started.append((status, headers))

    chunks = app(environ, start_response)
    text = b"".join(chunks)
    if len(started) != 1:
        raise AssertionError(f"start_response was called {len(started)} times")
    ((status, headers),) = started
    code, _, reason = status.partition(" ")
    if not (code.isdigit() and len(code) == 3 and reason):
        raise AssertionError(f"{status!r} is no status such as '200 OK'")
    return int(code), {name.lower(): value for name, value in headers}, text.decode()


def get(app, target):
    """(status code, body) of a GET request."""
    code, _, body = request(app, "GET", target)
    return code, body
