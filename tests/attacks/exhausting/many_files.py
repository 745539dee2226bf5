# attack: makes files until there are no more inodes
# verdict: RE | TLE
# without namespaces: TLE | RE
# kata: roomy
def double(n):
    number = 0
    while True:
        open(str(number), "w").close()
        number += 1
