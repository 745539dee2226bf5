"""Recursion that remembers, as deep as the amount is large."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError("an amount is not negative")
    known = {0: 0}

    def fewest(part):
        if part not in known:
            rest = [fewest(part - coin) for coin in coins if coin <= part]
            known[part] = min(rest, default=float("inf")) + 1
        return known[part]

    count = fewest(amount)
    return -1 if count == float("inf") else count
