# attack: gives classes and modules names that are no texts, huge, or of a subclass of str
# verdict: WA
class Text(str):
    def __getitem__(self, index):
        raise SystemExit(0)

    def __str__(self):
        raise SystemExit(0)

    encode = __len__ = __str__


class Thing:
    pass


Thing.__module__ = Text("builtins")
Thing.__qualname__ = Text("x" * 1000000)
Other = type("Other", (Thing,), {"__module__": 42})


def double(n):
    return [Thing(), Other()]
