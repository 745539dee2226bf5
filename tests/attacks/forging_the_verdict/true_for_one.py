# attack: returns True for 1 and False for 0
# verdict: WA
# kata: sign
def sign(n):
    return n >= 0 and n > 0 if n >= 0 else -1
