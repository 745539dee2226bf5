"""A dictionary of texts, and functions that write, read and compare them."""

import binascii
import hashlib
import re
import secrets
import unicodedata


def write(password, rounds, salt):
    password = unicodedata.normalize("NFC", password)
    key = hashlib.pbkdf2_hmac("sha256", bytes(password, "utf8"), binascii.unhexlify(salt), rounds)
    return "pbkdf2_sha256${}${}${}".format(rounds, salt, binascii.hexlify(key).decode())


class PasswordStore(object):
    def __init__(self, rounds=200_000):
        self.rounds = rounds
        self.texts = dict()

    def add(self, user, password):
        if user in self.texts:
            raise ValueError(user)
        if len(password) == 0:
            raise ValueError("no password")
        self.texts[user] = write(password, self.rounds, secrets.token_bytes(16).hex())

    def record(self, user):
        return self.texts[user]

    def load(self, user, record):
        if not re.match(r"pbkdf2_sha256\$[1-9]\d{,8}\$[0-9a-f]{32}\$[0-9a-f]{64}\Z", record, re.ASCII):
            raise ValueError(record)
        self.texts[user] = record

    def check(self, user, password):
        text = self.texts.get(user)
        if text is None:
            return False
        _, rounds, salt, _ = text.split("$")
        if not secrets.compare_digest(write(password, int(rounds), salt), text):
            return False
        if int(rounds) < self.rounds:
            del self.texts[user]
            self.texts[user] = write(password, self.rounds, secrets.token_bytes(16).hex())
        return True
