def running_mean(numbers):
    total = count = 0
    for number in numbers:
        total += number
        count += 1
        yield total // count
