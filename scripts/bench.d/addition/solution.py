def add(x):
    return x + 10
