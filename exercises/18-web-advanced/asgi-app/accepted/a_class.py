"""An object that keeps the connection; views are asynchronous generators of pieces."""

import re


class App:
    def __init__(self, connect):
        self.connect = connect
        self.db = None

    async def __call__(self, scope, receive, send):
        handler = {"http": self.http, "lifespan": self.lifespan}.get(scope["type"])
        if handler is None:
            raise ValueError(scope["type"])
        await handler(scope, receive, send)

    async def lifespan(self, scope, receive, send):
        assert (await receive())["type"] == "lifespan.startup"
        try:
            self.db = await self.connect()
        except Exception as error:
            return await send({"type": "lifespan.startup.failed", "message": "{}".format(error)})
        await send({"type": "lifespan.startup.complete"})
        assert (await receive())["type"] == "lifespan.shutdown"
        await self.db.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def http(self, scope, receive, send):
        request = scope["method"] + " " + scope["path"]
        for pattern, view in [(r"GET /items/([^/]+)", self.item), (r"GET /rows", self.rows),
                              (r"POST /length", self.length), (r"(?s).*", self.missing)]:
            found = re.fullmatch(pattern, request)
            if found:
                break
        begun = False
        async for piece in view(receive, *found.groups()):
            if not begun:
                begun, status = True, piece
                await send({"type": "http.response.start", "status": status,
                            "headers": [[b"content-type", b"text/plain"]]})
            else:
                await send({"type": "http.response.body", "body": piece.encode("utf-8"), "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def missing(self, receive):
        yield 404
        yield "not found"

    async def item(self, receive, key):
        text = await self.db.get(key)
        yield 200 if text is not None else 404
        yield text if text is not None else "not found"

    async def rows(self, receive):
        yield 200
        async for row in self.db.rows():
            yield row + "\n"

    async def length(self, receive):
        total = 0
        while True:
            message = await receive()
            total += len(message.get("body") or b"")
            if not message.get("more_body"):
                break
        yield 200
        yield str(total)


make_app = App
