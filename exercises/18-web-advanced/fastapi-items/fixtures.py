"""Calls an ASGI application as a server would, without a network and without threads of its own."""

import asyncio
import json as json_module


async def exchange(app, method, target, key, body):
    path, _, query = target.partition("?")
    headers = [(b"host", b"localhost"), (b"content-type", b"application/json")]
    if key is not None:
        headers.append((b"x-api-key", key.encode()))
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": headers, "client": ("127.0.0.1", 1234), "server": ("localhost", 80),
    }
    inbox = [{"type": "http.request", "body": body, "more_body": False}]
    sent = []

    async def receive():
        return inbox.pop() if inbox else {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    await app(scope, receive, send)
    return sent


def call(app, method, path, key=None, json=None):
    """(status code, decoded answer) of a request; None for an answer without a body."""
    body = b"" if json is None else json_module.dumps(json).encode()
    sent = asyncio.run(exchange(app, method, path, key, body))
    content = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], json_module.loads(content.decode()) if content else None
