# attack: raises GeneratorExit, which `except Exception` lets pass
# verdict: RE
def double(n):
    raise GeneratorExit
