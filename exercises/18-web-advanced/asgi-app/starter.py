def make_app(connect):
    """Return an ASGI application on a database."""

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 501, "headers": []})
        await send({"type": "http.response.body", "body": b"make_app is yours to write"})

    return app
