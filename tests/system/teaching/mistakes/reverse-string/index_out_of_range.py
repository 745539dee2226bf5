def reverse_string(text):
    result = ""
    for place in range(len(text)):
        result += text[len(text) - place]
    return result
