# verdict: WA
def double(n):
    return n * 2 + 1
