"""Keeps small objects and makes text of them only when asked."""

import os
import string
from collections import namedtuple
from hashlib import pbkdf2_hmac
from hmac import compare_digest
from unicodedata import normalize


class Record(namedtuple("Record", "rounds salt digest")):
    @classmethod
    def of(cls, password, rounds, salt=None):
        salt = os.urandom(16) if salt is None else salt
        text = normalize("NFC", password).encode("utf-8")
        return cls(rounds, salt, pbkdf2_hmac("sha256", text, salt, rounds))

    @classmethod
    def parse(cls, text):
        name, rounds, *values = text.split("$")
        if name != "pbkdf2_sha256" or not set(rounds) <= set(string.digits) or len(rounds) > 9:
            raise ValueError(text)
        if [len(value) for value in values] != [32, 64] or rounds[:1] in ("0", ""):
            raise ValueError(text)
        if set("".join(values)) - set("0123456789abcdef"):
            raise ValueError(text)
        return cls(int(rounds), *map(bytes.fromhex, values))

    def __str__(self):
        return "$".join(["pbkdf2_sha256", str(self.rounds), self.salt.hex(), self.digest.hex()])


class PasswordStore:
    def __init__(self, rounds=200_000):
        self.users, self.rounds = {}, rounds

    def add(self, user, password):
        if password == "":
            raise ValueError("empty")
        if self.users.setdefault(user, None) is not None:
            raise ValueError("exists")
        self.users[user] = Record.of(password, self.rounds)

    def check(self, user, password):
        # For an unknown user the work is the same, so that the time tells nothing.
        known = self.users.get(user, Record(self.rounds, bytes(16), bytes(32)))
        found = Record.of(password, known.rounds, known.salt)
        if not compare_digest(found.digest, known.digest) or user not in self.users:
            return False
        if known.rounds < self.rounds:
            self.users[user] = Record.of(password, self.rounds)
        return True

    def record(self, user):
        return str(self.users[user])

    def load(self, user, record):
        self.users[user] = Record.parse(record)
