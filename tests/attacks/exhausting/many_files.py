# attack: makes files until there are no more inodes
# verdict: RE
# without namespaces: TLE
# kata: roomy
def double(n):
    number = 0
    while True:
        open(str(number), "w").close()
        number += 1
