# attack: raises KeyboardInterrupt, which `except Exception` lets pass
# verdict: RE
def double(n):
    raise KeyboardInterrupt
