# attack: guesses the results, and waits for nothing
# verdict: WA
# kata: timer
async def both(waits):
    return 3, 4
