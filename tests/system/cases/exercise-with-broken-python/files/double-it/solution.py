def double_it(number):
    return 2 * number


def halv_it(number):
    return number / 2
