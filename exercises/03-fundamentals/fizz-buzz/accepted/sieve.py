"""No division at all: each rule writes its word at every place that it steps on."""


def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    words = [""] * (max(limit, 0) + 1)
    for divisor, word in rules:
        for place in range(divisor, len(words), divisor):
            words[place] += word
    return [word if word else f"{place}" for place, word in enumerate(words)][1:]
