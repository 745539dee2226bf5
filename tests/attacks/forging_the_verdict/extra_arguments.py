# attack: takes any further arguments, in the hope that one of them is the expected value
# verdict: WA
def double(n, *args, expected=None, **kwargs):
    return expected or (args and args[-1]) or kwargs.get("answer")
