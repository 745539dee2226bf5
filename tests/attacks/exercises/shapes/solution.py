NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven"]


def word(n):
    return str(n)


def row(n):
    return [int(digit) for digit in str(n)]


def table(n):
    return {n: NUMBERS[len(str(n))] + " digits"}
