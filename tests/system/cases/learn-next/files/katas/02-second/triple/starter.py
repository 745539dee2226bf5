def triple(x):
    pass
