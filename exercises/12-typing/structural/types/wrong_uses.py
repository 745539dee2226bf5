from structural import Mailbox, Notice, Sender, broadcast


class NoName:
    def send(self, notice: Notice) -> bool:
        return True


class Forgetful:
    name = "forgetful"

    def send(self, notice: Notice) -> None:
        pass


box = Mailbox("ada")
good: Notice = {"title": "t", "body": "b", "urgent": True}


first: Notice = {"title": "t", "body": "b"}
second: Notice = {"title": "t", "body": "b", "urgent": "yes"}
third: Notice = {"title": "t", "body": "b", "urgent": True, "colour": "red"}
fourth: Sender = NoName()
fifth: Sender = Forgetful()
broadcast([NoName()], good)
box.send("hello")
number: int = good["title"]
