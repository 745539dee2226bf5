# attack: prints escape sequences that clear, retitle, hide and rewrite what a terminal shows
# verdict: WA
import sys

SEQUENCES = ("\x1b[2J\x1b[H", "\x1b]0;accepted\x07", "\x1b]8;;http://192.0.2.1\x07link\x1b]8;;\x07", "\x1b[8m",
             "\x9b2J", "\x1bP+q\x1b\\", "\b" * 80, "\r" + "Accepted", "\x1b]52;c;Zm9yZ2Vk\x07", "\x0e", "\x7f")


class Loud:
    def __repr__(self):
        return "".join(SEQUENCES)


Loud.__qualname__ = "\x1b[2JLoud"


def double(n):
    print(*SEQUENCES)
    print(*SEQUENCES, file=sys.stderr)
    return Loud()
