def order(words):
    return sorted(words, key=len)
