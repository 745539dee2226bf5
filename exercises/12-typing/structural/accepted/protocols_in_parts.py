"""Two small protocols that make a larger one; the mailbox is a data class."""

import typing
from dataclasses import dataclass, field

Notice = typing.TypedDict("Notice", {"title": str, "body": str, "urgent": bool})


class Named(typing.Protocol):
    @property
    def name(self) -> str: ...


@typing.runtime_checkable
class Sender(Named, typing.Protocol):
    def send(self, notice: Notice) -> bool: ...


@dataclass
class Mailbox:
    name: str
    notices: typing.List[Notice] = field(default_factory=list)

    def send(self, notice: Notice) -> bool:
        wanted = notice["urgent"] or len(self.notices) < 10
        if wanted:
            self.notices += [notice]
        return wanted


def broadcast(senders: typing.Iterable[Sender], notice: Notice) -> typing.List[str]:
    failed: typing.List[str] = []
    for sender in senders:
        if sender.send(notice):
            continue
        failed.append(sender.name)
    return failed
