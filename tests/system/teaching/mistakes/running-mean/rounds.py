def running_mean(numbers):
    total = count = 0
    for number in numbers:
        total += number
        count += 1
        yield round(total / count, 2) + 0.1 + 0.2 - 0.3
