"""Hands out what stands for "no way" in its table."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError("an amount is not negative")
    fewest = [0] + [amount + 1] * amount
    for part in range(1, amount + 1):
        for coin in coins:
            if coin <= part:
                fewest[part] = min(fewest[part], fewest[part - coin] + 1)
    return fewest[amount]
