# attack: spins for ever
# verdict: TLE
# kata: quick
# sample: yes
def double(n):
    while True:
        pass
