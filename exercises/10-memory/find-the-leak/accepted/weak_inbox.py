"""The hub holds the inbox, which knows no session; a session takes it out when it goes."""

import weakref

GREETINGS = {"en": "Hello", "de": "Hallo", "fr": "Bonjour"}
LOOKUPS = []
ACTIVE = {}  # from a number to a user; the sessions themselves stand nowhere


class Hub:
    def __init__(self):
        self._subscribers = {}
        self._next = 0

    def subscribe(self, callback):
        self._next += 1
        self._subscribers[self._next] = callback
        return self._next

    def unsubscribe(self, ticket):
        self._subscribers.pop(ticket, None)

    def publish(self, text):
        for callback in tuple(self._subscribers.values()):
            callback(text)

    def __len__(self):
        return len(self._subscribers)


def end(number, hub, ticket):
    ACTIVE.pop(number, None)
    hub.unsubscribe(ticket)


class Session:
    count = 0

    def __init__(self, hub, user):
        Session.count += 1
        self.user, self.messages, self.known = user, [], {}
        me = weakref.proxy(self)

        def receive(text):
            try:
                me.messages.append(text)
            except ReferenceError:
                pass

        ticket = hub.subscribe(receive)
        ACTIVE[Session.count] = user
        self.close = weakref.finalize(self, end, Session.count, hub, ticket)

    def greeting(self, language):
        try:
            return self.known[language]
        except KeyError:
            LOOKUPS.append(language)
        return self.known.setdefault(language, GREETINGS[language] + ", " + self.user + "!")


def active_users():
    return sorted(ACTIVE.values())
