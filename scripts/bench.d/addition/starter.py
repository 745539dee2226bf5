def add(x):
    return 0
