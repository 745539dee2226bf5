def reverse_string(text):
    last = len(text) - 1
    for place in range(len(text) // 2):
        text[place] = text[last - place]
    return text
