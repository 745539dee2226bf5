def move(n):
    pass
