def move(amount):
    while True:
        pass
