# attack: looks for the expected value in the names of every loaded module
# verdict: WA
# kata: secret
import sys


def secret(n):
    for module in list(sys.modules.values()):
        for value in list(vars(module).values()):
            if isinstance(value, str) and value.startswith("hidden-"):
                return value
    return "nothing found"
