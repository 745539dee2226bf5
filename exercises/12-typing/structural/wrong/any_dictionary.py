from typing import Any, Dict, Iterable, List, Protocol, runtime_checkable


Notice = Dict[str, Any]


@runtime_checkable
class Sender(Protocol):
    """Something that can send."""

    @property
    def name(self) -> str:
        ...

    def send(self, notice: Notice) -> bool:
        ...


class Mailbox:
    """Keeps what it is sent."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.notices: List[Notice] = []

    def send(self, notice: Notice) -> bool:
        if len(self.notices) >= 10 and not notice["urgent"]:
            return False
        self.notices.append(notice)
        return True


def broadcast(senders: Iterable[Sender], notice: Notice) -> List[str]:
    """Send to all; return the names of those to whom it was not delivered."""
    return [sender.name for sender in senders if not sender.send(notice)]
