def mean(numbers):
    total = count = 0
    for number in numbers:
        total += number
        count += 1
    return total / count
