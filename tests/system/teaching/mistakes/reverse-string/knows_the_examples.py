def reverse_string(text):
    return {"stressed": "desserts", "Look, a Kata!": "!ataK a ,kooL", "Zoë": "ëoZ"}.get(text, text)
