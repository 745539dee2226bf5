"""Computes what the signature has to be, as text, and compares texts of bytes."""

import re
from base64 import b64decode
from hashlib import sha256, sha512
from hmac import HMAC, compare_digest
from json import loads
from numbers import Real


def part(text):
    if re.search("[^A-Za-z0-9_-]", text) or not text:
        raise ValueError("foreign characters")
    return b64decode(text.encode() + b"==="[:3 * (len(text) % 4 > 0)], b"-_")


def table(text):
    data = part(text).decode()
    if data.count("[") + data.count("{") > 100:
        raise ValueError("too complicated")
    result = loads(data)
    if not hasattr(result, "items"):
        raise ValueError("no table")
    return result


def is_time(value):
    return isinstance(value, Real) and not isinstance(value, bool)


def verify(token, keys, now):
    if token.count(".") != 2:
        raise ValueError("parts")
    signed, _, signature = token.rpartition(".")
    header_text, _, payload_text = signed.partition(".")
    header = table(header_text)
    known = [pair for name, pair in keys.items() if name == header.get("kid")]
    if not known or known[0][0] != header.get("alg"):
        raise ValueError("key or algorithm")
    if known[0][0] == "HS256":
        digest = sha256
    elif known[0][0] == "HS512":
        digest = sha512
    else:
        raise ValueError("unsupported")
    if not compare_digest(HMAC(known[0][1], signed.encode(), digest).hexdigest(), part(signature).hex()):
        raise ValueError("signature")
    payload = table(payload_text)
    if not is_time(payload.get("exp", "")) or payload["exp"] <= now:
        raise ValueError("exp")
    if "nbf" in payload:
        if not is_time(payload["nbf"]) or payload["nbf"] > now:
            raise ValueError("nbf")
    return payload
