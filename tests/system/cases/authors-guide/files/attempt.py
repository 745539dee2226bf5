def longest_run(text):
    return max((text.count(letter) for letter in text), default=0)
