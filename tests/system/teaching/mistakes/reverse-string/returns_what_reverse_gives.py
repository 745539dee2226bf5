def reverse_string(text):
    return list(text).reverse()
