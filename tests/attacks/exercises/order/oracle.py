def some_words():
    return ["mackerel", "cod", "halibut"]


def in_order(words, result):
    if type(result) is not list:
        return "not a list"
    if sorted(map(str, result)) != sorted(words):
        return "other words"
    lengths = [len(word) for word in result]
    return lengths == sorted(lengths)
