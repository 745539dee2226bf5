"""A client that calls a WSGI application as a server would, without a network."""

import io
import json


class Stream(io.BytesIO):
    """A server's input: behind the body the next request would come, so it is not read to its end."""

    def read(self, size=-1):
        if size is None or size < 0 or size > len(self.getvalue()):
            raise RuntimeError("the input was read beyond the body: a server's stream would wait here")
        return super().read(size)


def send(app, method, path, body=None, length=...):
    """(status code, headers with names in lower case, body) of one request."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    if body is None and method in ("GET", "DELETE"):
        data = b""
    environ = {
        "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": "",
        "CONTENT_TYPE": "application/json", "CONTENT_LENGTH": str(len(data)),
        "SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": Stream(data),
        "wsgi.errors": io.StringIO(), "wsgi.multithread": False, "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    if length is None:
        del environ["CONTENT_LENGTH"]
    elif length is not ...:
        environ["CONTENT_LENGTH"] = length
    started = []
    chunks = app(environ, lambda status, headers, exc_info=None: started.append((status, headers)))
    content = b"".join(chunks)
    if len(started) != 1:
        raise AssertionError("start_response was called {} times".format(len(started)))
    ((status, headers),) = started
    return int(status.split(" ")[0]), {name.lower(): value for name, value in headers}, content


def call(app, method, path, body=None, length=...):
    """(status code, decoded answer) of one request; None for an answer without a body."""
    code, _, content = send(app, method, path, body, length)
    return code, json.loads(content.decode()) if content else None


def header(app, method, path, name, body=None):
    """One header of the answer, or None."""
    return send(app, method, path, body)[1].get(name.lower())
