"""What a server does with an ASGI application, without a network."""

import asyncio


async def exchange(app, method, path, pieces, sent=None):
    """The messages that the application sends for one request, each with the time."""
    messages = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces]
    if messages:
        del messages[-1]["more_body"]
    else:
        messages = [{"type": "http.request"}]
    sent = [] if sent is None else sent
    loop = asyncio.get_running_loop()
    begin = loop.time()

    async def receive():
        if not messages:
            await asyncio.sleep(1_000_000)  # the client says nothing more
            return {"type": "http.disconnect"}
        return messages.pop(0)

    async def send(message):
        sent.append((loop.time() - begin, message))

    await app({"type": "http", "method": method, "path": path, "headers": [], "query_string": b""}, receive, send)
    return sent


async def running(app, work, notes):
    """Starts the application, awaits work(), and stops it; its messages go into notes."""
    inbox, outbox = asyncio.Queue(), asyncio.Queue()

    async def send(message):
        notes.append(message)
        await outbox.put(message)

    task = asyncio.ensure_future(app({"type": "lifespan"}, inbox.get, send))
    await inbox.put({"type": "lifespan.startup"})
    answer = asyncio.ensure_future(outbox.get())
    await asyncio.wait([task, answer], return_when=asyncio.FIRST_COMPLETED)
    if not answer.done():
        answer.cancel()
        await task
        raise AssertionError("the application returned before it was started")
    if answer.result()["type"] != "lifespan.startup.complete":
        return await task
    result = await work()
    await inbox.put({"type": "lifespan.shutdown"})
    await task
    return result


def status_and_body(sent):
    messages = [message for _, message in sent]
    start, bodies = messages[0], messages[1:]
    if start["type"] != "http.response.start" or not bodies:
        raise AssertionError("an answer is a start and at least one piece of a body")
    if any(message["type"] != "http.response.body" for message in bodies):
        raise AssertionError("only pieces of the body may follow the start")
    if [message.get("more_body", False) for message in bodies] != [True] * (len(bodies) - 1) + [False]:
        raise AssertionError("more_body has to be true for all pieces but the last")
    return start["status"], b"".join(message.get("body", b"") for message in bodies).decode()


def serve(app, *requests):
    """(status, body) of requests that are sent at the same time: (method, path, pieces of the body…)."""
    async def work():
        return await asyncio.gather(*(exchange(app, request[0], request[1], request[2:]) for request in requests))

    return [status_and_body(sent) for sent in asyncio.run(running(app, work, []))]


def lifespan(app, messages=False):
    """What the application sends when the server starts and stops."""
    notes = []

    async def nothing():
        pass

    asyncio.run(running(app, nothing, notes))
    return notes if messages else [note["type"] for note in notes]


def stream(app, path):
    """The pieces of a body that are not empty, with the seconds after which they were sent."""
    async def work():
        return await exchange(app, "GET", path, [])

    sent = asyncio.run(running(app, work, []))
    status_and_body(sent)
    return [("%.0f" % time, message["body"]) for time, message in sent if message.get("body")]


def headers(app, path):
    """The headers of an answer."""
    async def work():
        return await exchange(app, "GET", path, [])

    return [tuple(pair) for pair in asyncio.run(running(app, work, []))[0][1]["headers"]]
