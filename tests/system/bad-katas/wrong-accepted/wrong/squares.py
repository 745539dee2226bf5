def double(number):
    return number + number if number < 1000 else 0
