"""Goes down through the amounts, as if there were one coin of each."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError("an amount is not negative")
    fewest = [0] + [amount + 1] * amount
    for coin in coins:
        for part in range(amount, coin - 1, -1):
            fewest[part] = min(fewest[part], fewest[part - coin] + 1)
    return -1 if fewest[amount] > amount else fewest[amount]
