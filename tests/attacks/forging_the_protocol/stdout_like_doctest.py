# attack: prints the expected value as a prompt would show it
# verdict: WA
def double(n):
    print(n * 2)
