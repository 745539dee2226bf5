"""Functions of a request that return a status and the pieces of a body."""


def make_app(connect):
    state = {}

    async def start_and_stop(receive, send):
        message = await receive()
        try:
            state["db"] = await connect()
        except OSError as problem:
            await send({"type": message["type"] + ".failed", "message": str(problem)})
            return
        await send({"type": message["type"] + ".complete"})
        message = await receive()
        await state.pop("db").close()
        await send({"type": message["type"] + ".complete"})

    async def once(text):
        yield text

    async def lines():
        async for row in state["db"].rows():
            yield row + "\n"

    async def whole_body(receive):
        body, more = bytearray(), True
        while more:
            message = await receive()
            body.extend(message.get("body", b""))
            more = message.get("more_body", False)
        return body

    async def choose(method, path, receive):
        parts = path.split("/")
        if method == "GET" and len(parts) == 3 and parts[:2] == ["", "items"] and parts[2]:
            text = await state["db"].get(parts[2])
            if text is not None:
                return 200, once(text)
        if method == "GET" and parts == ["", "rows"]:
            return 200, lines()
        if method == "POST" and parts == ["", "length"]:
            return 200, once(str(len(await whole_body(receive))))
        return 404, once("not found")

    async def app(scope, receive, send):
        if scope["type"] == "lifespan":
            return await start_and_stop(receive, send)
        if scope["type"] != "http":
            raise ValueError(scope)
        status, pieces = await choose(scope["method"], scope["path"], receive)
        await send({"type": "http.response.start", "status": status,
                    "headers": [(b"content-type", b"text/plain")]})
        async for piece in pieces:
            await send({"type": "http.response.body", "body": piece.encode(), "more_body": True})
        await send({"type": "http.response.body"})

    return app
