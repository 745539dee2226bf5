# verdict: RE
def double(n):
    return double(n)
