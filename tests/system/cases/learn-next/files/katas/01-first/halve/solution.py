def halve(x):
    return x
