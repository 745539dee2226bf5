# attack: imports modules of the library that print, open windows and browsers, start threads and change signals
# verdict: AC
# kata: roomy
import antigravity
import this


def double(n):
    return n * 2
