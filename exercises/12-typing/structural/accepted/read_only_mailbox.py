"""The mailbox shows name and notices by properties."""

from typing import Iterable, List, Protocol, TypedDict, runtime_checkable

FULL = 10


class Heading(TypedDict):
    title: str
    urgent: bool


class Notice(Heading):
    body: str


@runtime_checkable
class Sender(Protocol):
    def send(self, notice: Notice) -> bool:
        """Whether it was delivered."""
        ...

    @property
    def name(self) -> str:
        """What it is called."""
        ...


class Mailbox:
    def __init__(self, name: str) -> None:
        self._name = name
        self._kept: List[Notice] = []

    @property
    def name(self) -> str:
        return self._name

    @property
    def notices(self) -> List[Notice]:
        return self._kept

    def send(self, notice: Notice) -> bool:
        if notice["urgent"] or len(self._kept) < FULL:
            self._kept.append(notice)
            return True
        return False


def broadcast(senders: Iterable[Sender], notice: Notice) -> List[str]:
    answers = [(sender.name, sender.send(notice)) for sender in senders]
    return [name for name, delivered in answers if not delivered]
