def double(number):
    return numbr * 2
