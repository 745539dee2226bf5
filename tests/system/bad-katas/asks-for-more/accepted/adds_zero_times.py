def double(number):
    return number + number + 0
