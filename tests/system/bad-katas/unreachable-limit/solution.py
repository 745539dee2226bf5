def double(number):
    for _ in range(10**7):
        pass
    return number * 2
