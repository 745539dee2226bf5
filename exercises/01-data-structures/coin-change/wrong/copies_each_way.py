"""Keeps, for each amount, the list of coins that lead there."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError("an amount is not negative")
    ways = [[]] + [None] * amount
    for part in range(1, amount + 1):
        for coin in coins:
            if coin <= part and ways[part - coin] is not None:
                way = [step for step in ways[part - coin]]
                way.append(coin)
                if ways[part] is None or len(way) < len(ways[part]):
                    ways[part] = way
    return -1 if ways[amount] is None else len(ways[amount])
