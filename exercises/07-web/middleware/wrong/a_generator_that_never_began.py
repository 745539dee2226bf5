def with_request_id(app, new_id):
    """Give each request an id, which the application and the client get to see."""

    def wrapped(environ, start_response):
        number = environ.get("HTTP_X_REQUEST_ID") or new_id()

        def start(status, headers, exc_info=None):
            return start_response(status, [*headers, ("X-Request-ID", number)], exc_info)

        return app({**environ, "request_id": number}, start)

    return wrapped


def with_auth(app, users):
    """Let requests through that have a known token."""

    def wrapped(environ, start_response):
        scheme, _, token = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme.lower() != "bearer" or token not in users:
            start_response("401 Unauthorized", [("WWW-Authenticate", "Bearer")])
            return [b"Who are you?"]
        return app({**environ, "REMOTE_USER": users[token]}, start_response)

    return wrapped


def with_timing(app, clock, report):
    """Report how long each answer took."""

    def wrapped(environ, start_response):
        begin = clock()

        def over():
            report(environ["PATH_INFO"], clock() - begin)

        body = app(environ, start_response)
        return timed(body, over)

    return wrapped


def timed(body, over):
    try:
        yield from body
    finally:
        if hasattr(body, "close"):
            body.close()
        over()
