def step(number):
    return number
