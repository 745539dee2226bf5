def order(words):
    return words
