def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    result = []
    for number in range(1, limit + 1):
        said = ""
        for divisor, word in rules:
            if number % divisor == 0:
                said = said + divisor
        result.append(said or str(number))
    return result
