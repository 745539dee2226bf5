"""Reads the cookie without trust, writes it anew with each key, and compares the texts."""

import base64
import hashlib
import hmac
import json


class SignedSession:
    def __init__(self, keys, max_age, purpose="session"):
        first, *others = keys if keys else [None]
        if first is None:
            raise ValueError("no keys")
        self.current, self.old = first, others
        self.purpose, self.max_age = purpose, max_age

    def write(self, key, made, text):
        body = base64.b16encode(json.dumps({"at": made, "for": self.purpose, "text": text}).encode()).decode()
        return body + "-" + hmac.new(key, body.encode(), hashlib.sha512).hexdigest()

    def dump(self, data, now):
        return self.write(self.current, now, json.dumps(data))

    def load(self, cookie, now):
        try:
            body = json.loads(base64.b16decode(cookie.split("-")[0]))
            made, text = body["at"], body["text"]
            written = [self.write(key, made, text) for key in [self.current] + self.old]
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
        if cookie not in written or made > now or now - made > self.max_age:
            return None
        return json.loads(text)
