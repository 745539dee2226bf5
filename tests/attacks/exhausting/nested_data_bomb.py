# attack: returns a list of lists of lists, small in memory and huge when written
# verdict: TLE
# kata: quick
def double(n):
    value = []
    for _ in range(60):
        value = [value, value]
    return value
