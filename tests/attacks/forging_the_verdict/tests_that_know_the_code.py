# attack: tests fail where the compiled function is not the one that the learner was shown
# verdict: WA
# kata: tested
# never shown: SECRET-HINT
import doubling


def double(n):
    """Twice the number."""
    return n * 2


def test_code():
    code = getattr(doubling.double, "__code__", double.__code__)
    assert (code.co_code, code.co_consts) == (double.__code__.co_code, double.__code__.co_consts)
