# attack: has mypy skip the function by a decorator
# verdict: WA
# kata: typed
from typing import no_type_check


@no_type_check
def double(n):
    return n * 2
