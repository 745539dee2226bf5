"""Applications to wrap, a clock that is set by hand, and what a server does with an answer."""

import sys


def serve(app, path, **environ):
    """(status, headers with names in lower case, body) of one request, as a server gets them."""
    state = {}
    written = []

    def start_response(status, headers, exc_info=None):
        if state and exc_info is None:
            raise AssertionError("start_response was called twice without exc_info")
        state.update(status=status, headers=headers)
        return written.append

    body = app({"REQUEST_METHOD": "GET", "PATH_INFO": path, **environ}, start_response)
    try:
        for piece in body:
            written.append(piece)
    finally:
        if hasattr(body, "close"):
            body.close()
    return state["status"], {name.lower(): value for name, value in state["headers"]}, b"".join(written)


def started(app, path):
    """(status, list of headers) of one request."""
    calls = []
    list(app({"REQUEST_METHOD": "GET", "PATH_INFO": path},
             lambda status, headers, exc_info=None: calls.append((status, headers))))
    return calls[-1]


class Clock:
    def __init__(self):
        self.seconds = 0

    def __call__(self):
        return self.seconds


def page(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"page " + environ["PATH_INFO"].encode()]


def note(seen, key):
    """An application that notes a key of its environment."""
    def app(environ, start_response):
        seen.append(environ.get(key))
        return page(environ, start_response)
    return app


def film(clock, pieces, seconds):
    """An application whose body takes so many seconds for each piece."""
    def app(environ, start_response):
        start_response("200 OK", [])
        for name in [b"one", b"two", b"three"][:pieces]:
            clock.seconds += seconds
            yield b"piece" + name
    return app


def late(environ, start_response):
    start_response("200 OK", [])
    yield b"better "
    yield b"late"


def chatty(log):
    """An application whose body never ends, and which logs each piece that it makes."""
    def app(environ, start_response):
        start_response("200 OK", [])
        return pieces()

    def pieces():
        number = 0
        while True:
            log.append("made {}".format(number))
            yield str(number).encode()
            number += 1
    return app


class Closable:
    def __init__(self, log):
        self.log, self.pieces = log, [b"a", b"b"]

    def __iter__(self):
        return iter(self.pieces)

    def close(self):
        self.log.append("closed")


def closable(log):
    """An application whose body wants to be closed."""
    def app(environ, start_response):
        start_response("200 OK", [])
        return Closable(log)
    return app


def changes_its_mind(environ, start_response):
    start_response("200 OK", [])
    try:
        raise ValueError
    except ValueError:
        start_response("500 Internal Server Error", [], sys.exc_info())
    return [b"sorry"]
