# attack: waits for input that never comes
# verdict: RE
# kata: quick
def double(n):
    return input()
