def room():
    return b"x" * (50 << 20)
