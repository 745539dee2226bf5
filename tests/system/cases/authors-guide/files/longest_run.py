def longest_run(text):
    """The length of the longest run of equal letters in a text."""
    longest = current = 0
    previous = None
    for letter in text:
        current = current + 1 if letter == previous else 1
        previous = letter
        longest = max(longest, current)
    return longest
