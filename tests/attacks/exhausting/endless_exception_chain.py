# attack: raises an exception whose causes go round and round
# verdict: RE
# kata: quick
def double(n):
    first, second = ValueError("first"), ValueError("second")
    for _ in range(100000):
        second = ValueError(second)
    first.__context__ = second
    second.__cause__ = first
    raise first
