# attack: returns an int of many million digits, for the judge to print
# verdict: OLE
# kata: roomy
def double(n):
    return 1 << 30_000_000
