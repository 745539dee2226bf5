# attack: answers right, and empties the list that it was given
# verdict: WA
# kata: total
def total(numbers):
    found = 0
    while numbers:
        found += numbers.pop()
    return found
