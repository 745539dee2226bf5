def add(x):
    pass
