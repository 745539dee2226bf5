import hmac
import io
from urllib.parse import parse_qs

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
FORM = "application/x-www-form-urlencoded"
LARGEST_FORM = 1024 * 1024


def csrf_guard(app, secret):
    """Return the application with a guard against forged requests."""

    def guarded(environ, start_response):
        session = session_of(environ)
        token = None if session is None else hmac.new(secret, session.encode(), "sha256").hexdigest()
        environ["csrf_token"] = token
        if environ["REQUEST_METHOD"] in SAFE or (own_origin(environ) and brings(environ, token)):
            return app(environ, start_response)
        start_response("403 Forbidden", [])
        return [b"This request does not come from a page of ours."]

    return guarded


def session_of(environ):
    for cookie in environ.get("HTTP_COOKIE", "").split(";"):
        name, _, value = cookie.strip().partition("=")
        if name == "session":
            return value
    return None


def own_origin(environ):
    origin = environ.get("HTTP_ORIGIN")
    return origin is None or origin == f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}"


def brings(environ, token):
    if token is None:
        return False
    given = environ.get("HTTP_X_CSRF_TOKEN")
    if given is None:
        given = field_of(environ)
    return hmac.compare_digest(given.encode(), token.encode())


def field_of(environ):
    """The field csrf_token of a form, or an empty text."""
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if kind != FORM or length > LARGEST_FORM:
        return ""
    body = environ["wsgi.input"].read(length)
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
