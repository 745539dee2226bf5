# attack: computes a power that does not fit anywhere
# verdict: TLE
# kata: quick
def double(n):
    return 9 ** 9 ** 9
