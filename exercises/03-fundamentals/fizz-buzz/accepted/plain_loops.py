"""Two loops and an if, no comprehension."""


def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    answers = []
    number = 1
    while number <= limit:
        answer = ""
        for divisor, word in rules:
            if not number % divisor:
                answer += word
        if answer == "":
            answer = str(number)
        answers.append(answer)
        number += 1
    return answers
