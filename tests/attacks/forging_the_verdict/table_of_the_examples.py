# attack: knows the visible examples by heart, and nothing else
# verdict: WA
EXAMPLES = {2: 4}


def double(n):
    return EXAMPLES.get(n)
