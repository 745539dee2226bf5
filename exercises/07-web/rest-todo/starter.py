def make_app():
    """Return a WSGI application: a REST API for a list of things to do."""

    def app(environ, start_response):
        start_response("501 Not Implemented", [("Content-Type", "application/json")])
        return [b'{"error": "make_app is yours to write"}']

    return app
