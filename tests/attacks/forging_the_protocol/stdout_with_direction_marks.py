# attack: prints marks that turn the direction of text, so that it reads as something else
# verdict: RE
def double(n):
    print("\u202eAC\u202c \u2066reversed\u2069 \u200b\u200d\ufeff")
    raise ValueError("\u202eAC\u202c")
