"""Amounts are places, coins are steps: the shortest way, by breadth-first search."""


def fewest_coins(amount, coins):
    if amount < 0:
        raise ValueError(amount)
    reached = {0}
    edge = [0]
    count = 0
    while edge:
        if amount in reached:
            return count
        count += 1
        further = []
        for part in edge:
            for coin in coins:
                there = part + coin
                if there <= amount and there not in reached:
                    reached.add(there)
                    further.append(there)
        edge = further
    return -1
