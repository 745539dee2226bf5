"""The same table, filled for one coin after the other."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError("negative")
    fewest = [0] + [float("inf")] * amount
    for coin in coins:
        for part in range(coin, amount + 1):
            fewest[part] = min(fewest[part], fewest[part - coin] + 1)
    return -1 if fewest[amount] == float("inf") else fewest[amount]
