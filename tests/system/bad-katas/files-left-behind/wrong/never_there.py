def begin(name):
    open(name, "w").close()
    return True
