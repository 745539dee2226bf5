# attack: answers by call order, counted in a module that outlives the submission's own
# verdict: WA
import builtins

ANSWERS = [4, 14680066, -17350618, 246913578024691357802469135780, 0.625]


def double(n):
    builtins.calls = getattr(builtins, "calls", -1) + 1
    return ANSWERS[builtins.calls]
