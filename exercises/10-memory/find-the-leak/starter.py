from functools import lru_cache

GREETINGS = {"en": "Hello", "de": "Hallo", "fr": "Bonjour"}
LOOKUPS = []  # one entry for each look-up, which is slow
SESSIONS = []  # all active sessions


class Hub:
    """Calls all its subscribers for each text."""

    def __init__(self):
        self._subscribers = []

    def subscribe(self, callback):
        self._subscribers.append(callback)

    def unsubscribe(self, callback):
        self._subscribers.remove(callback)

    def publish(self, text):
        for callback in list(self._subscribers):
            callback(text)

    def __len__(self):
        return len(self._subscribers)


class Session:
    """Somebody who listens to a hub."""

    def __init__(self, hub, user):
        self.user = user
        self.messages = []
        self._hub = hub
        self._callback = lambda text: self.messages.append(text)
        hub.subscribe(self._callback)
        SESSIONS.append(self)

    @lru_cache(maxsize=None)
    def greeting(self, language):
        LOOKUPS.append(language)
        return f"{GREETINGS[language]}, {self.user}!"

    def close(self):
        if self in SESSIONS:
            SESSIONS.remove(self)
            self._hub.unsubscribe(self._callback)


def active_users():
    return sorted(session.user for session in SESSIONS)
