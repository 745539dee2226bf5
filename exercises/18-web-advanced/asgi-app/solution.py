HEADERS = [(b"content-type", b"text/plain")]


def make_app(connect):
    """Return an ASGI application on a database."""
    db = None

    async def app(scope, receive, send):
        if scope["type"] == "lifespan":
            await lifespan(receive, send)
        elif scope["type"] == "http":
            await respond(scope["method"], scope["path"], receive, send)
        else:
            raise ValueError(f"a scope of type {scope['type']!r}")

    async def lifespan(receive, send):
        nonlocal db
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                try:
                    db = await connect()
                except Exception as error:
                    await send({"type": "lifespan.startup.failed", "message": str(error)})
                    return
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                await db.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def respond(method, path, receive, send):
        empty, items, key = path.partition("/items/")
        if method == "GET" and items and not empty and key and "/" not in key:
            text = await db.get(key)
            await answer(send, 404 if text is None else 200, "not found" if text is None else text)
        elif (method, path) == ("GET", "/rows"):
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            async for row in db.rows():
                body = f"{row}\n".encode()
                await send({"type": "http.response.body", "body": body, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        elif (method, path) == ("POST", "/length"):
            length, more = 0, True
            while more:
                message = await receive()
                length += len(message.get("body", b""))
                more = message.get("more_body", False)
            await answer(send, 200, str(length))
        else:
            await answer(send, 404, "not found")

    return app


async def answer(send, status, text):
    await send({"type": "http.response.start", "status": status, "headers": HEADERS})
    await send({"type": "http.response.body", "body": text.encode()})
