"""A guard as an object; the cookie by http.cookies, the form by parse_qsl."""

import hashlib
import hmac
import http.cookies
import io
import urllib.parse


class csrf_guard:
    def __init__(self, app, secret):
        self.app, self.secret = app, secret

    def __call__(self, environ, start_response):
        jar = http.cookies.SimpleCookie(environ.get("HTTP_COOKIE", ""))
        token = None
        if "session" in jar:
            digest = hmac.HMAC(self.secret, jar["session"].value.encode("utf-8"), hashlib.sha256)
            token = digest.hexdigest()
        environ = dict(environ, csrf_token=token)
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD", "OPTIONS", "TRACE"):
            if token is None or not self.same_site(environ) or not self.fits(environ, token):
                start_response("403 Forbidden", [])
                return [b"forbidden"]
        return self.app(environ, start_response)

    def same_site(self, environ):
        here = "://".join([environ["wsgi.url_scheme"], environ["HTTP_HOST"]])
        return environ.get("HTTP_ORIGIN", here) == here

    def fits(self, environ, token):
        if "HTTP_X_CSRF_TOKEN" in environ:
            candidate = environ["HTTP_X_CSRF_TOKEN"]
        else:
            candidate = self.from_form(environ)
        return hmac.compare_digest(ascii(candidate), ascii(token))

    def from_form(self, environ):
        kind = environ.get("CONTENT_TYPE", "").lower().split(";")[0].rstrip()
        size = int(environ.get("CONTENT_LENGTH") or "0")
        if kind == "application/x-www-form-urlencoded" and size <= 1 << 20:
            data = environ["wsgi.input"].read(size)
            environ["wsgi.input"] = io.BytesIO(data)
            for name, value in urllib.parse.parse_qsl(str(data, "utf-8", "replace"), keep_blank_values=True):
                if name == "csrf_token":
                    return value
        return None
