"""A generator does the timing: it is started at once, up to an empty first piece that nobody sees."""

import functools


def with_request_id(app, new_id):
    @functools.wraps(app)
    def wrapped(environ, start_response):
        given = environ.get("HTTP_X_REQUEST_ID", "")
        environ["request_id"] = given if given else new_id()

        def start(status, headers, exc_info=None):
            headers = list(headers)
            headers.append(("X-Request-ID", environ["request_id"]))
            if exc_info:
                return start_response(status, headers, exc_info)
            return start_response(status, headers)

        return app(environ, start)

    return wrapped


def with_auth(app, users):
    @functools.wraps(app)
    def wrapped(environ, start_response):
        words = environ.get("HTTP_AUTHORIZATION", "").split(" ")
        if len(words) == 2 and words[0].casefold() == "bearer" and words[1] in users:
            environ["REMOTE_USER"] = users[words[1]]
            return app(environ, start_response)
        start_response("401 Unauthorized", [("WWW-Authenticate", "Bearer")])
        return iter([b"no"])

    return wrapped


def with_timing(app, clock, report):
    def timed(environ, start_response, begin):
        body = ()
        try:
            body = app(environ, start_response)
            yield
            for piece in body:
                yield piece
        finally:
            try:
                if hasattr(body, "close"):
                    body.close()
            finally:
                report(environ["PATH_INFO"], clock() - begin)

    def wrapped(environ, start_response):
        answer = timed(environ, start_response, clock())
        next(answer)
        return answer

    return wrapped
