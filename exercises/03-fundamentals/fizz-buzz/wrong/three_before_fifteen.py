"""Asks for 3 first, so that 15 never gets to its own branch."""


def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    answers = []
    for number in range(1, limit + 1):
        for divisor, word in rules:
            if number % divisor == 0:
                answers.append(word)
                break
        else:
            answers.append(str(number))
    return answers
