import weakref

GREETINGS = {"en": "Hello", "de": "Hallo", "fr": "Bonjour"}
LOOKUPS = []  # one entry for each look-up, which is slow
SESSIONS = weakref.WeakSet()  # all active sessions, as long as somebody else knows them


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


def _delivery_to(session):
    """A callback that does not keep the session alive."""
    find = weakref.ref(session)

    def deliver(text):
        found = find()
        if found is not None:
            found.messages.append(text)

    return deliver


class Session:
    """Somebody who listens to a hub."""

    def __init__(self, hub, user):
        self.user = user
        self.messages = []
        self._greetings = {}
        deliver = _delivery_to(self)
        hub.subscribe(deliver)
        self._leave = weakref.finalize(self, hub.unsubscribe, deliver)  # runs once, at the latest when freed
        SESSIONS.add(self)

    def greeting(self, language):
        if language not in self._greetings:
            LOOKUPS.append(language)
            self._greetings[language] = f"{GREETINGS[language]}, {self.user}!"
        return self._greetings[language]

    def close(self):
        SESSIONS.discard(self)
        self._leave()


def active_users():
    return sorted(session.user for session in SESSIONS)
