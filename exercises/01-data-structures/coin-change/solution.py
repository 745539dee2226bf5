def fewest_coins(amount, coins):
    """Return the smallest number of coins that make the amount, or -1."""
    if amount < 0:
        raise ValueError("an amount is not negative")
    never = amount + 1  # more coins than any amount up to this one takes
    fewest = [0] + [never] * amount
    for part in range(1, amount + 1):
        for coin in coins:
            if coin <= part and fewest[part - coin] < fewest[part]:
                fewest[part] = fewest[part - coin] + 1
    return fewest[amount] if fewest[amount] < never else -1
