def total(path):
    result = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            for word in line.split():
                if word.lstrip("-").isdigit():
                    result += int(word)
    return result
