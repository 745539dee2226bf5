def reverse_string(text):
    text = input("Text: ")
    return text[::-1]
