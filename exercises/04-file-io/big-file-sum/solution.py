def total(path):
    result = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.split(None, 1)
            if fields:
                result += int(fields[0])
    return result
