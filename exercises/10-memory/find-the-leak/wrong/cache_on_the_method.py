"""Two of three."""

import weakref
from functools import lru_cache

GREETINGS = {"en": "Hello", "de": "Hallo", "fr": "Bonjour"}
LOOKUPS = []
SESSIONS = weakref.WeakSet()


class Hub:
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
    def __init__(self, hub, user):
        self.user = user
        self.messages = []
        me = weakref.ref(self)
        callback = lambda text: me().messages.append(text)
        hub.subscribe(callback)
        self._leave = weakref.finalize(self, hub.unsubscribe, callback)
        SESSIONS.add(self)

    @lru_cache(maxsize=1000)
    def greeting(self, language):
        LOOKUPS.append(language)
        return f"{GREETINGS[language]}, {self.user}!"

    def close(self):
        SESSIONS.discard(self)
        self._leave()


def active_users():
    return sorted(session.user for session in SESSIONS)
