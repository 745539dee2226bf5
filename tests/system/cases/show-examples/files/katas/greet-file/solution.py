def greet(name):
    with open(name, "w") as file:
        file.write("hello\n")
