# attack: prints without end
# verdict: OLE
# kata: quick
def double(n):
    while True:
        print("x" * 65536)
