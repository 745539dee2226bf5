# attack: computes a power that does not fit anywhere
# verdict: TLE | MLE | RE
# kata: quick
def double(n):
    return 9 ** 9 ** 9
