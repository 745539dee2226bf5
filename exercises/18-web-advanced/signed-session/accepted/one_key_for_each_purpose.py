"""Derives a key for the purpose, writes the time in hexadecimal, and signs with base32."""

import hashlib
import json
from base64 import b32encode
from binascii import hexlify, unhexlify


class SignedSession:
    def __init__(self, keys, max_age, purpose="session"):
        self.secrets = [hashlib.sha256(b"purpose " + purpose.encode() + b"\0" + key).digest() for key in keys]
        if len(self.secrets) == 0:
            raise ValueError("keys")
        self.max_age = max_age

    def sign(self, secret, text):
        return b32encode(hashlib.blake2b(text.encode(), key=secret, digest_size=20).digest()).decode()

    def dump(self, data, now):
        text = hexlify(json.dumps(data).encode()).decode() + "_" + format(now, "x")
        return text + "_" + self.sign(self.secrets[0], text)

    def load(self, cookie, now):
        parts = cookie.split("_")
        if len(parts) != 3:
            return None
        for secret in self.secrets:
            if cookie == "_".join(parts[:2] + [self.sign(secret, "_".join(parts[:2]))]):
                break
        else:
            return None
        age = now - int(parts[1], 16)
        if age < 0 or age > self.max_age:
            return None
        return json.loads(unhexlify(parts[0]))
