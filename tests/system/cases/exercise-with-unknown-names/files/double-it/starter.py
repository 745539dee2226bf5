def double_it(number):
    pass
