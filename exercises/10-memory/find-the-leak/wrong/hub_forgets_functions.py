"""The hub holds everything weakly."""

import weakref

GREETINGS = {"en": "Hello", "de": "Hallo", "fr": "Bonjour"}
LOOKUPS = []
SESSIONS = weakref.WeakSet()


class Hub:
    def __init__(self):
        self._subscribers = []

    def subscribe(self, callback):
        self._subscribers.append(weakref.ref(callback, self._subscribers.remove))

    def unsubscribe(self, callback):
        self._subscribers = [each for each in self._subscribers if each() is not callback]

    def publish(self, text):
        for find in list(self._subscribers):
            callback = find()
            if callback is not None:
                callback(text)

    def __len__(self):
        return len(self._subscribers)


class Session:
    def __init__(self, hub, user):
        self.user = user
        self.messages = []
        self._greetings = {}
        self._hub = hub
        me = weakref.ref(self)
        self._callback = lambda text: me().messages.append(text)
        hub.subscribe(self._callback)
        SESSIONS.add(self)

    def greeting(self, language):
        if language not in self._greetings:
            LOOKUPS.append(language)
            self._greetings[language] = f"{GREETINGS[language]}, {self.user}!"
        return self._greetings[language]

    def close(self):
        SESSIONS.discard(self)
        self._hub.unsubscribe(self._callback)


def active_users():
    return sorted(session.user for session in SESSIONS)
