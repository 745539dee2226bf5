"""Reverses the encoded bytes, which tears every character outside ASCII apart."""


def reverse_string(text):
    return bytes(reversed(text.encode("utf-8"))).decode("utf-8")
