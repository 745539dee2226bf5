def step(number, things=(0,)):
    pass
