def with_request_id(app, new_id):
    """Give each request an id, which the application and the client get to see."""
    return app


def with_auth(app, users):
    """Let requests through that have a known token."""
    return app


def with_timing(app, clock, report):
    """Report how long each answer took."""
    return app
