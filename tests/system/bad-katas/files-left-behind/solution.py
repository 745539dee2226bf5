def begin(name):
    try:
        open(name, "x", newline="").close()
    except FileExistsError:
        return False
    return True
