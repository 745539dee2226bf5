def reverse_string(text):
    result = ""
    for place in range(len(text) - 1, 0, -1):
        result += text[place]
    return result
