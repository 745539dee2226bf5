"""Each layer is an object with __call__; the request's dictionary is changed in place."""


class RequestId:
    def __init__(self, app, new_id):
        self.app, self.new_id = app, new_id

    def __call__(self, environ, start_response):
        if not environ.get("HTTP_X_REQUEST_ID"):
            environ["HTTP_X_REQUEST_ID"] = self.new_id()
        environ["request_id"] = environ["HTTP_X_REQUEST_ID"]

        def start(status, headers, *exc_info):
            return start_response(status, headers + [("X-Request-ID", environ["request_id"])], *exc_info)

        return self.app(environ, start)


class Auth:
    def __init__(self, app, users):
        self.app, self.users = app, users

    def __call__(self, environ, start_response):
        try:
            scheme, token = environ["HTTP_AUTHORIZATION"].split()
            if scheme.upper() != "BEARER":
                raise KeyError(scheme)
            environ["REMOTE_USER"] = self.users[token]
        except (KeyError, ValueError):
            start_response("401 Unauthorized", [("WWW-Authenticate", "Bearer")])
            return []
        return self.app(environ, start_response)


class Timing:
    def __init__(self, app, clock, report):
        self.app, self.clock, self.report = app, clock, report

    def __call__(self, environ, start_response):
        return Answer(self, environ, start_response)


class Answer:
    def __init__(self, timing, environ, start_response):
        self.timing, self.path = timing, environ["PATH_INFO"]
        self.begin, self.reported, self.body = timing.clock(), False, ()
        with self:
            self.body = timing.app(environ, start_response)

    def __iter__(self):
        with self:
            yield from self.body
        self.report()

    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            self.report()

    def report(self):
        if not self.reported:
            self.reported = True
            self.timing.report(self.path, self.timing.clock() - self.begin)

    def close(self):
        close = getattr(self.body, "close", None)
        if close:
            close()
        self.report()


with_request_id, with_auth, with_timing = RequestId, Auth, Timing
