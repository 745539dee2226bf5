"""One function with a list of questions, each of which may end it."""

import hmac
import re
from hashlib import sha256
from io import BytesIO
from urllib.parse import unquote_to_bytes


def csrf_guard(app, secret):
    def check(environ):
        if environ["REQUEST_METHOD"] in {"GET", "HEAD", "OPTIONS", "TRACE"}:
            return True
        if environ["csrf_token"] is None:
            return False
        if "HTTP_ORIGIN" in environ:
            if environ["HTTP_ORIGIN"] != environ["wsgi.url_scheme"] + "://" + environ["HTTP_HOST"]:
                return False
        given = environ.get("HTTP_X_CSRF_TOKEN")
        if given is not None:
            return hmac.compare_digest(repr(given).encode(), repr(environ["csrf_token"]).encode())
        if not re.match(r"application/x-www-form-urlencoded\s*(;|\Z)", environ.get("CONTENT_TYPE", ""), re.I):
            return False
        length = int(environ["CONTENT_LENGTH"] or 0) if "CONTENT_LENGTH" in environ else 0
        if length > 1048576:
            return False
        body = environ["wsgi.input"].read(length)
        environ["wsgi.input"] = BytesIO(body)
        for pair in body.split(b"&"):
            name, _, value = pair.partition(b"=")
            if name == b"csrf_token":
                return hmac.compare_digest(unquote_to_bytes(value), environ["csrf_token"].encode())
        return False

    def wrapped(environ, start_response):
        found = re.search(r"(?:^|;)\s*session=([^;]*)", environ.get("HTTP_COOKIE", ""))
        environ["csrf_token"] = found and hmac.new(secret, found.group(1).encode(), sha256).hexdigest()
        if check(environ):
            return app(environ, start_response)
        start_response("403 Forbidden", [("Content-Length", "0")])
        return []

    return wrapped
