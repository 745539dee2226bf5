from typing import Iterator, List

from structural import Mailbox, Notice, Sender, broadcast


class Pager:
    """Fits the protocol, with a property in the place of the attribute."""

    @property
    def name(self) -> str:
        return "pager"

    def send(self, notice: Notice) -> bool:
        return notice["urgent"]


class Printer:
    name: str = "printer"

    def send(self, notice: Notice, copies: int = 1) -> bool:
        print(notice["title"] * copies)
        return True


notice: Notice = {"title": "t", "body": "b", "urgent": True}
sender: Sender = Pager()
sender = Printer()
sender = Mailbox("ada")
delivered: bool = sender.send(notice)
boxes: List[Mailbox] = [Mailbox("a"), Mailbox("b")]
failed: List[str] = broadcast(boxes, notice)


def some() -> Iterator[Sender]:
    yield Pager()
    yield Mailbox("c")


missing: List[str] = broadcast(some(), {"title": "t", "body": "b", "urgent": False})
first: Notice = boxes[0].notices[0]
title: str = first["title"]
length: int = len(boxes[0].name)
