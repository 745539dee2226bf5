def reverse_string(text):
    result = ""
    for letter in text:
        reslut = letter + result
    return resutl
