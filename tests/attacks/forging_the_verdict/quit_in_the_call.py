# attack: calls quit(), which closes standard input and raises SystemExit
# verdict: RE
def double(n):
    quit()
