def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    result = []
    for number in range(1, limit + 1):
        words = "".join(word for divisor, word in rules if number % divisor == 0)
        result.append(words or number)
    return result
