def total(path):
    result = 0
    rest = b""
    with open(path, "rb") as file:
        while True:
            block = file.read(1 << 16)
            lines = (rest + block).split(b"\n")
            rest = lines.pop() if block else b""
            result += sum(int(line.split(None, 1)[0]) for line in lines if line.strip())
            if not block:
                return result
