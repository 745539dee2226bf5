"""Reads the content before it has looked at the signature, and falls over it."""

import base64
import hmac
import json


class SignedSession:
    """Session data in a cookie, signed so that only the server can write it."""

    def __init__(self, keys, max_age, purpose="session"):
        if not keys:
            raise ValueError("without a key nothing can be signed")
        self.keys, self.max_age, self.purpose = list(keys), max_age, purpose

    def dump(self, data, now):
        """Return data as the text of a cookie, made at the time now."""
        content = base64.urlsafe_b64encode(json.dumps([now, data]).encode()).decode().rstrip("=")
        return f"{content}.{self._signature(self.keys[0], content)}"

    def load(self, cookie, now):
        """Return the data of a cookie, or None if it cannot be trusted at the time now."""
        if not cookie.isascii():
            return None
        content, _, signature = cookie.rpartition(".")
        made, data = json.loads(base64.urlsafe_b64decode(content + "==="))
        if not any(hmac.compare_digest(self._signature(key, content), signature) for key in self.keys):
            return None
        return data if made <= now <= made + self.max_age else None

    def _signature(self, key, content):
        # The purpose is signed along, so that a cookie cannot serve for another one.
        return hmac.new(key, f"{self.purpose}\n{content}".encode(), "sha256").hexdigest()
