def greet(name):
    open(name)
