def reverse_string(text):
    print(text[::-1])
