def clock():
    return 12
