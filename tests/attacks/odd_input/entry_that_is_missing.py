# attack: defines nothing, and has a __getattr__ that gives whatever is asked for and then raises
# verdict: IS
def __getattr__(name):
    raise SystemExit(name)
