# attack: returns 1.0 for 1
# verdict: WA
# kata: sign
def sign(n):
    return float((n > 0) - (n < 0))
