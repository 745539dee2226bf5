def total(path):
    lines = open(path).read().split("\n")
    return sum(int(line.split()[0]) for line in lines)
