# attack: prints without end
# verdict: OLE
# kata: quick
# sample: yes
def double(n):
    while True:
        print("x" * 65536)
