# attack: spins for ever
# verdict: TLE
# kata: quick
def double(n):
    while True:
        pass
