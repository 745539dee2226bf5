# attack: tests pass where the module's source is the one that the learner was shown, and fail elsewhere
# verdict: WA
# kata: tested
# never shown: SECRET-HINT
import hashlib

import doubling

SHOWN = b'def double(n):\n    """Twice the number."""\n    return n * 2\n'


def test_source():
    with open(doubling.__file__, "rb") as file:
        assert hashlib.sha256(file.read()).digest() == hashlib.sha256(SHOWN).digest()
