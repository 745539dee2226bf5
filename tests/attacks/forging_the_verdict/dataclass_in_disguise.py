# attack: returns a data class whose fields and class name pose as an int
# verdict: WA
import dataclasses


@dataclasses.dataclass
class Answer:
    real: int

    def __eq__(self, other):
        return True


Answer.__qualname__ = Answer.__name__ = "int"
Answer.__module__ = "builtins"


def double(n):
    return Answer(n * 2)
