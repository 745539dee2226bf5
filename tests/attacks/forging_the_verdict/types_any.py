# attack: answers everything by Any, so that mypy has nothing to say
# verdict: WA
# kata: typed
from typing import Any

double: Any = lambda n: n * 2
