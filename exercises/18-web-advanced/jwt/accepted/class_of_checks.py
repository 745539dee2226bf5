"""Reads the token step by step; each step raises for itself."""

import binascii
import hmac
import json

SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


class Token:
    def __init__(self, text):
        self.head, self.body, self.signature = text.split(".")

    @staticmethod
    def raw(part):
        if not part or not SAFE.issuperset(part):
            raise ValueError("not base64url")
        padded = part.replace("-", "+").replace("_", "/") + "==="[: -len(part) % 4]
        return binascii.a2b_base64(padded)

    @classmethod
    def object(cls, part):
        try:
            found = json.loads(str(cls.raw(part), "utf-8"))
        except RecursionError as error:
            raise ValueError from error
        if type(found) is not dict:
            raise ValueError("object expected")
        return found

    def check_signature(self, keys):
        header = self.object(self.head)
        try:
            algorithm, secret = keys[header["kid"]]
            name = {"HS256": "sha256", "HS512": "sha512"}[algorithm]
        except (KeyError, TypeError):
            raise ValueError("no usable key") from None
        if header.get("alg") != algorithm:
            raise ValueError("algorithm")
        message = (self.head + "." + self.body).encode("ascii")
        if not hmac.compare_digest(hmac.new(secret, message, name).digest(), self.raw(self.signature)):
            raise ValueError("signature")


def verify(token, keys, now):
    token = Token(token)
    token.check_signature(keys)
    payload = token.object(token.body)
    begin, end = payload.get("nbf", now), payload.get("exp")
    for moment in (begin, end):
        if isinstance(moment, bool) or not isinstance(moment, (int, float)):
            raise ValueError("moment")
    if begin <= now < end:
        return payload
    raise ValueError("out of time")
