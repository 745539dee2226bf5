# attack: replaces type, isinstance, repr, id, len and eval in every module it can find
# verdict: WA
# on warm: WA | RE
# either: modules that the katas before it import may raise when they are patched
import sys


class Anything:
    def __eq__(self, other):
        return True

    def __repr__(self):
        return "14680066"


def replace(namespace):
    for name, value in {
        "type": lambda *args: int,
        "isinstance": lambda *args: True,
        "issubclass": lambda *args: True,
        "repr": lambda value: "14680066",
        "id": lambda value: 0,
        "len": lambda value: 1,
    }.items():
        namespace[name] = value


for module in list(sys.modules.values()):
    if module is not sys.modules[__name__]:
        replace(vars(module))


def double(n):
    return Anything()
