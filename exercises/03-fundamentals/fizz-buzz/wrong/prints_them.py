"""Prints the answers and returns nothing."""


def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    for number in range(1, limit + 1):
        print("".join(word for divisor, word in rules if number % divisor == 0) or number)
