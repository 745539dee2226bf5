import hashlib
import hmac
import re
import secrets
import unicodedata

RECORD = re.compile(r"pbkdf2_sha256\$([1-9][0-9]{0,8})\$([0-9a-f]{32})\$([0-9a-f]{64})")


class PasswordStore:
    """Knows whether a password is right, without knowing any password."""

    def __init__(self, rounds=200_000):
        self.rounds = rounds
        self._records = {}

    def add(self, user, password):
        """Take a new user; ValueError if there is one of that name, or the password is empty."""
        if user in self._records or not password:
            raise ValueError("the user exists, or the password is empty")
        self._set(user, password)

    def check(self, user, password):
        """Return whether password is that of user; False for unknown users."""
        if user not in self._records:
            return False
        rounds, salt, expected = RECORD.fullmatch(self._records[user]).groups()
        right = hmac.compare_digest(_hash(password, salt, int(rounds)), expected)
        if right and int(rounds) < self.rounds:  # the only moment when the password is at hand
            self._set(user, password)
        return right

    def record(self, user):
        """Return what is stored for user, as text; KeyError for unknown users."""
        return self._records[user]

    def load(self, user, record):
        """Store a record that another store has written; ValueError if it is none."""
        if RECORD.fullmatch(record) is None:
            raise ValueError("not a record")
        self._records[user] = record

    def _set(self, user, password):
        salt = secrets.token_hex(16)
        digest = _hash(password, salt, self.rounds)
        self._records[user] = f"pbkdf2_sha256${self.rounds}${salt}${digest}"


def _hash(password, salt, rounds):
    text = unicodedata.normalize("NFC", password).encode()
    return hashlib.pbkdf2_hmac("sha256", text, bytes.fromhex(salt), rounds).hex()
