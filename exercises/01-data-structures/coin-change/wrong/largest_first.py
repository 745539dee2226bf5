"""Takes the largest coin that fits, again and again."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError("an amount is not negative")
    count = 0
    for coin in sorted(coins, reverse=True):
        count += amount // coin
        amount %= coin
    return -1 if amount else count
