"""base64 ignores characters that it does not know, so many different texts are the same token."""

import base64
import hashlib
import hmac
import json
import re

DIGESTS = {"HS256": hashlib.sha256, "HS512": hashlib.sha512}
TOKEN = re.compile(r"([^.]+)\.([^.]+)\.([^.]+)")


def verify(token, keys, now):
    """Return the payload of a signed token; ValueError if anything about it is wrong."""
    parts = TOKEN.fullmatch(token)
    if parts is None:
        raise ValueError("a token has three parts")
    header = _json_object(parts[1])
    key_id = header.get("kid")
    if not isinstance(key_id, str) or key_id not in keys:
        raise ValueError("unknown key")
    algorithm, key = keys[key_id]
    # The key says how it is used. What the token says about that is only compared.
    if header.get("alg") != algorithm or algorithm not in DIGESTS:
        raise ValueError("wrong algorithm")
    signed = f"{parts[1]}.{parts[2]}".encode()
    if not hmac.compare_digest(hmac.new(key, signed, DIGESTS[algorithm]).digest(), _decoded(parts[3])):
        raise ValueError("wrong signature")
    payload = _json_object(parts[2])
    if not now < _seconds(payload, "exp"):
        raise ValueError("expired")
    if "nbf" in payload and not now >= _seconds(payload, "nbf"):
        raise ValueError("not valid yet")
    return payload


def _decoded(text):
    return base64.urlsafe_b64decode(text + "==")


def _json_object(text):
    try:
        value = json.loads(_decoded(text).decode("utf-8"))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _seconds(payload, name):
    seconds = payload.get(name)
    if type(seconds) not in (int, float):
        raise ValueError(f"{name} is not a number of seconds")
    return seconds
