def sign(n):
    return int(n > 0) - int(n < 0)
