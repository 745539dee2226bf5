def csrf_guard(app, secret):
    """Return the application with a guard against forged requests."""
    return app
