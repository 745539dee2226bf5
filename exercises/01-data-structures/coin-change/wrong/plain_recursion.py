"""Asks for the same amounts again and again, up to a depth that still works."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError("an amount is not negative")
    for count in range(amount + 1):
        if reaches(amount, coins, count):
            return count
    return -1


def reaches(amount, coins, count):
    if count == 0 or amount <= 0:
        return amount == 0
    largest = max(coins, default=0)
    if largest * count < amount:
        return False
    return any(reaches(amount - coin, coins, count - 1) for coin in coins)
