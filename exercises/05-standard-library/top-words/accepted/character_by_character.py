"""No regular expression and no Counter: cuts the text by hand, and sorts by number and first place."""


def words_of(text):
    word = ""
    for here, after in zip(text, text[1:] + " "):
        if here.isalnum() or (here == "'" and word and after.isalnum()):
            word += here
        elif word:
            yield word.lower()
            word = ""
    if word:
        yield word.lower()


def top_words(text, count):
    if count < 0:
        raise ValueError(count)
    numbers = {}
    for word in words_of(text):
        numbers[word] = numbers.get(word, 0) + 1
    ranking = sorted(numbers, key=numbers.get, reverse=True)
    return [(word, numbers[word]) for word in ranking[:count]]
