# attack: raises exceptions and returns objects whose names and texts are lone surrogates
# verdict: RE
def double(n):
    raise type("\ud800", (Exception,), {"__module__": "\udc00"})("\udfff" * 5000)
