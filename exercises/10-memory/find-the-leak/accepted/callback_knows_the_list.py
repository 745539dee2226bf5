"""What the hub calls knows the list of messages, and not the session."""

import weakref

GREETINGS = {"en": "Hello", "de": "Hallo", "fr": "Bonjour"}
LOOKUPS = []  # one entry for each look-up, which is slow
SESSIONS = weakref.WeakSet()  # all active sessions


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
        self._greetings = {}
        add = self.messages.append  # knows the list, not the session
        hub.subscribe(add)
        self._end = weakref.finalize(self, hub.unsubscribe, add)
        SESSIONS.add(self)

    def greeting(self, language):
        if language not in self._greetings:
            LOOKUPS.append(language)
            self._greetings[language] = f"{GREETINGS[language]}, {self.user}!"
        return self._greetings[language]

    def close(self):
        SESSIONS.discard(self)
        self._end()


def active_users():
    return sorted(session.user for session in SESSIONS)
